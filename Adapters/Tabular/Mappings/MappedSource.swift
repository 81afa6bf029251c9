public import Domain
public import UseCases

/// Entities of a table in any store: the one bridge between stores, which know tables, and use cases, which know entities.
public struct MappedSource<Entity: Sendable>: EntitySource {
    private let reader: any TableReader
    private let table: TableSpecification
    private let mapping: any EntityMapping<Entity>

    /// Creates a source.
    ///
    /// - Parameters:
    ///   - reader: the store.
    ///   - table: the mapping's table, under the names that it has in the store.
    ///   - mapping: what makes entities of its rows.
    public init(_ reader: any TableReader, table: TableSpecification, mapping: any EntityMapping<Entity>) {
        self.reader = reader
        self.table = table
        self.mapping = mapping
    }

    /// Reads a selection; see ``UseCases/EntitySource`` for what holds.
    public func read(
        _ selection: Selection, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (SourceChunk<Entity>) async throws -> Void
    ) async throws {
        let filter = try table.filter(for: selection)
        let rows = MappedRows(table: table, mapping: mapping, selection: selection)
        try await reader.read(table, filter, after: position, chunkRows: max(1, chunkRows)) { chunk in
            try await body(
                SourceChunk(rowCount: chunk.rowCount, position: chunk.position) { withPartitions in
                    try rows.decode(chunk.batch, withPartitions: withPartitions)
                })
        }
    }

    /// Counts a selection; nil when that costs as much as reading.
    public func rowCount(of selection: Selection) async throws -> Int? {
        try await reader.rowCount(of: table, try table.filter(for: selection))
    }

    /// Counts the rows that belong to no partition.
    public func unassignedCount() async throws -> Int { try await reader.unassignedCount(of: table) }

    /// The time zone of the store.
    public func timeZone() async throws -> String? { try await reader.timeZone() }
}
