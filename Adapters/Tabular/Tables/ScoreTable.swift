public import Domain
import UseCases

/// The table of published scores: its name, and the columns that do not depend on the model.
///
/// A row has the partition (unless the table is scored as a whole), the key under the source's names, one column for each
/// output of the model, and where the scores come from. Staged scores have the same columns.
public struct ScoreTable: Hashable, Sendable {
    /// The name of the table.
    public let name: String
    /// The column of the partition, a day or a text or a whole number; nil when the table is scored as a whole.
    public let partition: ColumnSpecification?
    /// The columns of the key.
    public let keys: [ColumnSpecification]
    /// How the source is cut into partitions.
    public let scheme: PartitionScheme

    /// The run that scored the row.
    public static let run = ColumnSpecification("run_id", .text, isRequired: true)
    /// The model's name.
    public static let modelName = ColumnSpecification("model_name", .text, isRequired: true)
    /// The model's version.
    public static let modelVersion = ColumnSpecification("model_version", .integer, isRequired: true)

    /// The table for the scores of a source.
    ///
    /// - Throws: `config` when a column of the key or partition has a name that scores need for themselves.
    public init(name: String, for source: TableSpecification) throws {
        self.name = name
        scheme = source.partitions
        keys = source.keys.map { ColumnSpecification($0.name, $0.type, isRequired: true) }
        partition = source.partitions.publishedColumn.map { column in
            ColumnSpecification(column, Self.partitionType(source), isRequired: true)
        }
        try Self.checkNames(fixedColumns, table: name)
    }

    private static func partitionType(_ source: TableSpecification) -> ColumnType {
        if source.partitions.isDaily { return .day }
        if case .value = source.partitions, source.partition?.type == .integer { return .integer }
        return .text
    }

    /// The kind of the keys.
    public var keyKind: KeyKind {
        let kinds = keys.map { $0.type == .integer ? KeyKind.integer : .text }
        return kinds.count == 1 ? kinds[0] : .composite(kinds)
    }

    /// The columns before the outputs: partition and key; where the partition is a part of the key, once.
    public var leadingColumns: [ColumnSpecification] {
        guard let partition, !isPartitionInKey else { return keys }
        return [partition] + keys
    }

    /// Whether the column of the partition is a part of the key. A snapshot's column is none of the source's.
    private var isPartitionInKey: Bool {
        guard let column = scheme.column else { return false }
        return keys.contains { $0.name == column }
    }

    /// The columns after the outputs.
    public static let trailingColumns = [run, modelName, modelVersion]

    /// All columns for a model.
    ///
    /// - Throws: `config` when an output has the name of another column.
    public func columns(_ outputs: ModelOutputs) throws -> [ColumnSpecification] {
        let columns = leadingColumns + Self.outputColumns(outputs) + Self.trailingColumns
        try Self.checkNames(columns, table: name)
        return columns
    }

    /// The columns of the outputs: numbers, which may be missing.
    public static func outputColumns(_ outputs: ModelOutputs) -> [ColumnSpecification] {
        outputs.names.map { ColumnSpecification($0, .real) }
    }

    /// The names of the outputs of a table with these columns: those that are no others'.
    public func outputNames(among columns: [String]) -> [String] {
        let others = Set(fixedColumns.map(\.name))
        return columns.filter { !others.contains($0) }
    }

    private var fixedColumns: [ColumnSpecification] { leadingColumns + Self.trailingColumns }

    private static func checkNames(_ columns: [ColumnSpecification], table: String) throws {
        for (index, column) in columns.enumerated() where columns[..<index].contains(where: { $0.name == column.name })
        {
            throw BatchError(
                .config,
                "table \(table) would have two columns \"\(column.name)\"; give the outputs other names (target.outputs), "
                    + "or read the key or partition under another name, from a view")
        }
    }
}
