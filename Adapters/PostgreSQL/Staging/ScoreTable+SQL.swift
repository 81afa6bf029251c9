#if PostgreSQL
import Domain
import Tabular
import UseCases

extension ScoreTable {
    /// The column whose value says which staged table a row comes from: the partition, or the run of a table that is
    /// scored as a whole.
    var listColumn: ColumnSpecification { partition ?? Self.run }

    /// The columns that identify a row: the list column and the key.
    var primaryKey: [String] { [listColumn.name] + keys.map(\.name).filter { $0 != listColumn.name } }

    /// The literal of a partition; nil when the scheme has no such partition.
    func literal(of partition: Partition) -> String? {
        guard let column = self.partition, scheme.partition(partition.label) != nil else { return nil }
        return switch column.type {
        case .day: CalendarDay(iso8601: partition.label).map(SQLLiteral.day)
        case .integer: Int64(partition.label).map(SQLLiteral.integer)
        default: SQLLiteral.text(partition.label)
        }
    }

    /// The condition for the rows of a partition; nil when the scheme has no such partition.
    func condition(for partition: Partition) throws -> String? {
        guard let column = self.partition else { return partition == .whole ? "true" : nil }
        return try literal(of: partition).map { "\(try QuotedName(column.name)) = \($0)" }
    }

    /// The value of the list column for a run.
    ///
    /// - Throws: `usage` when the scheme does not have the run's partition.
    func listValue(of run: RunRecord) throws -> String {
        guard partition != nil else { return SQLLiteral.text(run.id.rawValue) }
        guard let literal = literal(of: run.partition) else {
            throw BatchError(
                .usage, "\"\(run.partition)\" is not a partition of table \(name), expected \(scheme.labelForm)")
        }
        return literal
    }

    /// The definitions of the columns for a model.
    ///
    /// - Parameter constraint: what follows the type of a column.
    func definitions(
        _ outputs: ModelOutputs, _ constraint: (ColumnSpecification) throws -> String = { _ in "" }
    ) throws -> String {
        let ordered = Set([partition?.name].compactMap { $0 } + keys.map(\.name))
        return try columns(outputs).map { column in
            let type = column.type.sqlName(ordered: ordered.contains(column.name))
            return "\(try QuotedName(column.name)) \(type) NOT NULL\(try constraint(column))"
        }.joined(separator: ", ")
    }
}

/// Names as a list in a statement.
func nameList(_ names: [String]) throws -> String {
    try names.map { try QuotedName($0).description }.joined(separator: ", ")
}
#endif
