#if PostgreSQL
import Domain
import Tabular
import UseCases

/// Reads a table with several readers at once, and hands its chunks over in the order of the keys.
///
///     planner ─▶ ranges ─▶ [reader, reader, …] ─▶ chunks in order ─▶ body
///
/// While a chunk is handed over, each reader reads one more, and then waits for its turn: memory holds at most one chunk
/// for each reader, and the one that is handed over.
struct ParallelReading: Sendable {
    let table: TableSpecification
    let address: DatabaseAddress
    let timeouts: PostgreSQLTimeouts
    let readers: Int

    /// A chunk that was read, and the reader that continues when the chunk is handed over.
    private struct ReadChunk: Sendable {
        let part: RangeReader.Part
        let reader: RangeReader
    }

    /// Reads all ranges and calls `body` for each batch, one at a time and in order. Leaves no connection open, however it
    /// ends.
    func read(
        _ filter: RowFilter, after position: KeyPosition?, chunkRows: Int, _ body: (RowBatch) async throws -> Void
    ) async throws {
        // The largest number of rows by which a cursor moves.
        let chunkRows = min(chunkRows, Int(Int32.max))
        let planner = RangePlanner(table, chunkRows: chunkRows, at: address, timeouts)
        var readers: [RangeReader] = []
        do {
            let (snapshot, query) = try await planner.begin(filter, after: position)
            readers = (0..<self.readers).map { _ in
                RangeReader(
                    query, chunkRows: chunkRows, reading: TableReading(table, at: address, timeouts), planner: planner,
                    snapshot: snapshot)
            }
            try await readInOrder(readers, body)
        } catch {
            await close(planner, readers)
            throw error
        }
        await close(planner, readers)
    }

    private func readInOrder(_ readers: [RangeReader], _ body: (RowBatch) async throws -> Void) async throws {
        try await withThrowingTaskGroup(of: ReadChunk?.self) { group in
            // One task for each reader at most, and an early chunk waits here: so no reader is far ahead.
            for reader in readers { group.addTask { try await Self.read(reader) } }
            var turn = 0
            var early: [Int: ReadChunk] = [:]
            while let read = try await group.next() {
                guard let read else { continue }
                early[read.part.range] = read
                while let due = early.removeValue(forKey: turn) {
                    try Task.checkCancellation()
                    group.addTask { try await Self.read(due.reader) }
                    if due.part.endsRange { turn += 1 }
                    try await body(due.part.rows)
                }
            }
        }
    }

    private static func read(_ reader: RangeReader) async throws -> ReadChunk? {
        try await reader.next().map { ReadChunk(part: $0, reader: reader) }
    }

    private func close(_ planner: RangePlanner, _ readers: [RangeReader]) async {
        for reader in readers { await reader.close() }
        await planner.close()
    }
}
#endif
