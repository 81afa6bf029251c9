#if PostgreSQL
import Domain
public import Tabular

/// The rows of a table that belong to no partition, in SQL: null, or a value that no partition has.
struct UnassignedRows: Sendable {
    /// Counts them; nil where the table cannot have any.
    let count: String?

    /// The query for a table.
    ///
    /// - Parameters:
    ///   - type: the type as which the column of the partition is read.
    ///   - column: that column.
    ///   - timeZone: the zone on whose clock moments lie.
    init(of table: QualifiedName, _ type: ColumnType, _ column: TableColumn, timeZone: String) {
        let name = "source.\(column.name)"
        let isMissing = column.isRequired ? "false" : "\(name) IS NULL"
        let source = "FROM \(table) AS source"
        switch type {
        case .day, .timestamp:
            let (first, end) = Self.bounds(of: column, timeZone)
            count = "SELECT count(*) \(source) WHERE \(isMissing) OR \(name) < \(first) OR \(name) >= \(end)"
        case .text:
            // Few values have many rows each: what is slow to check is checked once for each value.
            count = """
                SELECT coalesce(sum("rows"), 0)
                FROM (SELECT \(name)::text AS "label", count(*) AS "rows" \(source) GROUP BY 1) AS "labels"
                WHERE "label" IS NULL OR "label" ~ '[\\u0001-\\u001F\\u007F]'
                    OR octet_length(convert_to("label", 'UTF8')) NOT BETWEEN 1 AND \(Partition.maximumBytes)
                """
        case .integer, .boolean, .real:
            count = column.isRequired ? nil : "SELECT count(*) \(source) WHERE \(isMissing)"
        }
    }

    /// The first moment of the year 1, and the one after the year 9999: no partition has infinite days, or others than these.
    private static func bounds(of column: TableColumn, _ timeZone: String) -> (first: String, end: String) {
        let (first, end) = ("TIMESTAMP '0001-01-01'", "TIMESTAMP '10000-01-01'")
        switch column.baseType {
        case "date": return ("DATE '0001-01-01'", "DATE '10000-01-01'")
        case "timestamptz":
            let zone = SQLLiteral.text(timeZone)
            return ("(\(first) AT TIME ZONE \(zone))", "(\(end) AT TIME ZONE \(zone))")
        default: return (first, end)
        }
    }
}

extension PostgreSQLStore {
    /// Counts the rows that belong to no partition; without a query where the column of the partition is a number and cannot be
    /// null.
    public func unassignedCount(of table: TableSpecification) async throws -> Int {
        guard let partition = table.partition else { return 0 }
        return try await session.unassignedCount(of: table, partition)
    }
}

extension LedgerSession {
    fileprivate func unassignedCount(of table: TableSpecification, _ partition: ColumnSpecification) throws -> Int {
        try work("counting the rows of table \(table.name) that belong to no partition") { connection in
            let name = try QualifiedName(table.name)
            let columns = try connection.columns(of: name)
            try table.schema.check(columns.map(\.found), table: "table \(name.plain)")
            guard let column = columns.first(where: { $0.name.name == partition.name }),
                let count = UnassignedRows(of: name, partition.type, column, timeZone: table.timeZone).count
            else { return 0 }
            return try connection.executeBulk(count).first?.first?.flatMap { Int($0) } ?? 0
        }
    }
}
#endif
