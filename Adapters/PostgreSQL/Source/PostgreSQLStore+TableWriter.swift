#if PostgreSQL
public import Tabular
public import UseCases

extension PostgreSQLStore: TableWriter {
    /// Writes rows in one transaction; see ``Tabular/TableWriter`` for what holds.
    public func write(
        _ table: TableSpecification, _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable (RowBatch) async throws -> Void) async throws -> Void
    ) async throws {
        let writing = TableWriting(try WrittenTable(table), at: address, timeouts)
        do {
            try await writing.begin()
            try await fill { try await writing.append($0) }
            try await writing.finish(mode)
        } catch {
            await writing.close()
            throw error
        }
    }
}
#endif
