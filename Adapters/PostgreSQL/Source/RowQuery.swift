#if PostgreSQL
import Domain
import Tabular
import UseCases

/// Which rows of a table are read, in SQL. A copy takes no parameters, so values are quoted literals.
struct RowQuery: Sendable {
    /// The table.
    let table: TableSpecification
    /// Its name.
    let name: QualifiedName
    /// Its key.
    let key: KeyExpression
    /// The positions of the columns in which a value may be the mark of a number that does not fit.
    let markedColumns: [Int]
    private let condition: FilterCondition
    private let columns: String
    private let tieBreak: String

    private static let alias = "source"

    /// The query for a table.
    ///
    /// - Throws: one `config` that names all columns that are missing or have another type.
    init(_ table: TableSpecification, _ filter: RowFilter, name: QualifiedName, layout: TableLayout) throws {
        try table.schema.check(layout.columns.map(\.found), table: "table \(name.plain)")
        self.table = table
        self.name = name
        let found = try table.schema.columns.map { try Self.column($0.name, of: layout) }
        columns = zip(table.schema.columns, found).map { specification, column in
            column.value(as: specification.type, timeZone: table.timeZone, in: Self.alias)
        }.joined(separator: ", ")
        markedColumns = found.indices.filter { found[$0].isMarked(as: table.schema.columns[$0].type) }
        key = KeyExpression(table.keyColumns.map { found[$0] }, alias: Self.alias, table: name.plain)
        condition = try FilterCondition(
            filter, column: { found[$0] }, alias: Self.alias, timeZone: table.timeZone)
        // Rows of one key have no order that two statements agree on, unless they get one.
        let isUnique = layout.isUnique(Set(key.names + [condition.fixedColumn].compactMap { $0 }))
        tieBreak = isUnique || !layout.hasAddresses ? "" : ", \(Self.alias).tableoid, \(Self.alias).ctid"
    }

    private static func column(_ name: String, of layout: TableLayout) throws -> TableColumn {
        guard let column = layout.column(name) else { throw PQFault.malformed("a column is missing") }
        return column
    }

    /// Copies all rows, in any order.
    var copyUnordered: String { copy("WHERE \(condition.sql)") }

    /// Copies all rows, or those after a position, in the order of the keys. A row without a key comes last.
    func copy(after position: KeyPosition?) throws -> String { copy(try rows(after: position)) }

    /// Copies the rows of a range, in the order of the keys.
    func copy(_ range: KeyRange) throws -> String {
        let end = try range.end.map { " AND \(try key.compares("<=", $0.key))" } ?? ""
        switch range.start {
        case .position(nil): return copy("WHERE \(condition.sql)\(end) \(inOrder)")
        case .position(let position?):
            let start = try key.compares(">=", position.key)
            return copy("WHERE \(condition.sql) AND \(start)\(end) \(inOrder) \(try skip(position))")
        case .after(let last):
            return copy("WHERE \(condition.sql) AND \(try key.compares(">", last))\(end) \(inOrder)")
        }
    }

    /// Selects the keys, as `KeyExpression.key` reads them, after a position and in order.
    func keys(after position: KeyPosition?) throws -> String {
        "SELECT \(key.selected) FROM \(source) \(try rows(after: position, tieBreak: ""))"
    }

    /// Whether a row has no key.
    var hasRowsWithoutKey: String {
        "SELECT EXISTS (SELECT FROM \(source) WHERE \(condition.sql) AND \(key.isMissing))"
    }

    /// Counts the rows.
    var count: String { "SELECT pg_catalog.count(*) FROM \(source) WHERE \(condition.sql)" }

    /// The error for a row without a key.
    var missingKey: BatchError {
        let names = key.names.map { "\"\($0)\"" }.joined(separator: " or ")
        return BatchError(
            .dataRefused,
            "table \(name.plain) has a row without \(names), or with one that no key can be (beyond 64 bits); a run could not "
                + "be resumed after it. Give each row a key, or read from a view that leaves such rows out")
    }

    private var source: String { "\(name) AS \(Self.alias)" }

    private var inOrder: String { "ORDER BY \(key.order)\(tieBreak)" }

    private func copy(_ rest: String) -> String {
        "COPY (SELECT \(columns) FROM \(source) \(rest)) TO STDOUT (FORMAT binary)"
    }

    private func rows(after position: KeyPosition?, tieBreak: String? = nil) throws -> String {
        let order = "ORDER BY \(key.order)\(tieBreak ?? self.tieBreak)"
        guard let position else { return "WHERE \(condition.sql) \(order)" }
        return "WHERE \(condition.sql) AND \(try key.isNotBefore(position.key)) \(order) \(try skip(position))"
    }

    /// Leaves out the rows of the position's key that were read; fewer when some are gone.
    private func skip(_ position: KeyPosition) throws -> String {
        """
        OFFSET (SELECT pg_catalog.count(*) FROM (SELECT FROM \(source) WHERE \(condition.sql) \
        AND \(try key.compares("=", position.key)) LIMIT \(position.rows)) AS read)
        """
    }
}

extension PQConnection {
    /// The query for rows of a table, whose columns are checked.
    func query(_ table: TableSpecification, _ filter: RowFilter) throws -> RowQuery {
        let name = try QualifiedName(table.name)
        let layout = try layout(of: name)
        if layout.columns.contains(where: { $0.baseType == "timestamptz" }) { try checkTimeZone(of: table) }
        return try RowQuery(table, filter, name: name, layout: layout)
    }

    private func checkTimeZone(of table: TableSpecification) throws {
        do {
            try execute("SELECT pg_catalog.now() AT TIME ZONE $1", [table.timeZone])
        } catch let fault as PQFault where fault.state?.family == "22" {
            throw BatchError(
                .config,
                "the time zone \"\(table.timeZone)\" of table \(table.name) is unknown to \(address), expected a name such "
                    + "as Europe/Berlin", cause: fault)
        }
    }
}
#endif
