#if SQLite
public import Tabular
public import UseCases

extension SQLiteStore: TableWriter {
    /// Writes rows in one transaction. A new table has its key and an index; an existing one keeps its own.
    public nonisolated func write(
        _ table: TableSpecification, _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable (RowBatch) async throws -> Void) async throws -> Void
    ) async throws {
        try scoreTables.refuseOwnName(table.name)
        let writer = CollectionWriter(into: try CollectedTable(table), in: file)
        do {
            try await writer.begin(mode)
            try await fill { try await writer.append($0) }
            try Task.checkCancellation()
            try await writer.commit()
        } catch {
            await writer.rollback()
            throw error
        }
    }
}
#endif
