public import Domain
public import UseCases

/// A table as a job reads it: its name, its columns, and which of these are the key and the partition.
public struct TableSpecification: Hashable, Sendable {
    /// The name of the table; in a folder of files, of the file without its ending.
    public let name: String
    /// The columns to read, in the order in which batches have them.
    public let schema: TableSchema
    /// The positions of the columns of the key, one to four, in the order of the key.
    public let keyColumns: [Int]
    /// How the table is divided into partitions; the scheme names its column as the table does.
    public let partitions: PartitionScheme
    /// The position of the column of the partition; nil when the scheme has none.
    public let partitionColumn: Int?
    /// The time zone to which timestamps with a zone are converted: an IANA name.
    public let timeZone: String

    /// Creates a specification.
    ///
    /// - Throws: `config` unless the columns have different names, the key consists of one to four of them, each of whole
    ///   numbers or texts, and the partition's column is one of them and has a type that the scheme can cut.
    public init(
        name: String, columns: [ColumnSpecification], key: [String], partitions: PartitionScheme,
        timeZone: String = "UTC"
    ) throws {
        self.name = name
        schema = TableSchema(columns)
        self.partitions = partitions
        self.timeZone = timeZone
        for (index, column) in columns.enumerated() where columns[..<index].contains(where: { $0.name == column.name })
        {
            throw BatchError(
                .config, "column \"\(column.name)\" of table \(name) is read twice; map each column to one of its own")
        }
        keyColumns = try key.map { try Self.position(of: $0, in: columns, role: "key", table: name) }
        partitionColumn = try partitions.column.map {
            try Self.position(of: $0, in: columns, role: "partition", table: name)
        }
        try checkTypes()
    }

    private static func position(
        of column: String, in columns: [ColumnSpecification], role: String, table: String
    ) throws -> Int {
        guard let position = columns.firstIndex(where: { $0.name == column }) else {
            throw BatchError(
                .config,
                "the \(role) of table \(table) is column \"\(column)\", which is not read"
                    + Suggestion.hint(for: column, among: columns.map(\.name)))
        }
        return position
    }

    private func checkTypes() throws {
        guard (1...KeyKind.maximumColumns).contains(keyColumns.count), Set(keyColumns).count == keyColumns.count else {
            throw BatchError(
                .config,
                "the key of table \(name) has \(keyColumns.count) columns, expected 1 to \(KeyKind.maximumColumns), "
                    + "each once")
        }
        for column in keys where column.type != .integer && column.type != .text {
            throw BatchError(
                .config,
                "the key column \"\(column.name)\" of table \(name) is read as \(column.type.rawValue), expected integer "
                    + "or text")
        }
        guard let partition else { return }
        let types: [ColumnType] =
            if case .value = partitions { [.text, .integer] } else { [.day, .timestamp] }
        guard types.contains(partition.type) else {
            let advice =
                partition.type == .text || partition.type == .integer
                ? ". Store dates in it (for a month, its first day: 2013-12-01), or use value:\(partition.name)" : ""
            throw BatchError(
                .config,
                "the partition column \"\(partition.name)\" of table \(name) is read as \(partition.type.rawValue); "
                    + "partitions by \(partitions) need \(types.map(\.rawValue).joined(separator: " or "))\(advice)")
        }
    }

    /// The columns of the key, in the order of the key.
    public var keys: [ColumnSpecification] { keyColumns.map { schema.columns[$0] } }

    /// The column of the partition; nil when the scheme has none.
    public var partition: ColumnSpecification? { partitionColumn.map { schema.columns[$0] } }

    /// The kind of the keys.
    public var keyKind: KeyKind {
        let kinds = keys.map { $0.type == .integer ? KeyKind.integer : .text }
        return kinds.count == 1 ? kinds[0] : .composite(kinds)
    }

    /// The columns that identify a row in exports.
    public var identity: RowIdentity { RowIdentity(partition: partition?.name, keys: keys.map(\.name)) }

    /// The columns, keys and partitions as text, one line each: what a problem's digest covers beside its rules.
    public var definition: [String] {
        schema.columns.map { "column \($0.name) \($0.type.rawValue)\($0.isRequired ? " required" : "")" } + [
            "key \(keys.map(\.name).joined(separator: ","))", "partitions \(partitions)", "time zone \(timeZone)",
        ]
    }
}
