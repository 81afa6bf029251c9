import Domain
import Tabular
import UseCases

/// A reader that hands over one batch, whatever is asked for, and remembers the filter.
actor OneBatchReader: TableReader {
    private let batch: RowBatch
    private(set) var filters: [RowFilter] = []

    init(_ batch: RowBatch) {
        self.batch = batch
    }

    func read(
        _ table: TableSpecification, _ filter: RowFilter, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (RowChunk) async throws -> Void
    ) async throws {
        filters.append(filter)
        try await body(RowChunk(batch: batch, position: SourcePosition(rawValue: "end")))
    }

    func readUnordered(
        _ table: TableSpecification, chunkRows: Int, _ body: @escaping @Sendable (RowBatch) async throws -> Void
    ) async throws {
        try await body(batch)
    }

    func rowCount(of table: TableSpecification, _ filter: RowFilter) -> Int? { batch.rowCount }

    func unassignedCount(of table: TableSpecification) -> Int { 0 }

    func timeZone() -> String? { nil }

    func columns(of table: String) -> [FoundColumn] { [] }
}
