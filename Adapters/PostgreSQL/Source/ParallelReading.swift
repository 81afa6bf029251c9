import Domain
import Tabular
import UseCases

/// Reads a table of flights with several readers at once, and lends their chunks in the order of the keys.
///
///     scout ─▶ ranges ─▶ [reader, reader, …] ─▶ chunks in order ─▶ body
///
/// While a chunk is lent, each reader reads one more, and then waits until that one is lent: so memory holds at most one
/// chunk a reader, and the one that is lent.
struct ParallelReading: Sendable {
    let query: FlightQuery
    let schema: TableSchema
    let address: DatabaseAddress
    let timeouts: PostgreSQLTimeouts
    let readers: Int

    /// A chunk that was read, and who goes on reading when it is lent.
    private struct ReadChunk: Sendable {
        let range: Int
        let endsRange: Bool
        let chunk: FlightChunk
        let reader: RangeReader
    }

    /// Reads all ranges; no connection is left open, however it ends.
    ///
    /// - Parameters:
    ///   - decode: what turns rows into a chunk. It runs beside the reading of other chunks.
    ///   - body: called for each chunk, one at a time, in order.
    func lend(
        _ selection: FlightSelection, after position: Int64?, chunkRows: Int,
        decode: @escaping @Sendable (RowBatch) throws -> FlightChunk,
        to body: (FlightChunk) async throws -> Void
    ) async throws {
        // A cursor moves by no more at a time.
        let chunkRows = min(chunkRows, Int(Int32.max))
        let scout = RangeScout(query, chunkRows: chunkRows, at: address, timeouts)
        var readers: [RangeReader] = []
        do {
            let snapshot = try await scout.begin(selection, after: position, schema)
            readers = (0..<self.readers).map { _ in
                RangeReader(
                    query, selection, chunkRows: chunkRows,
                    reading: TableReading(schema: schema, at: address, timeouts, action: query.action),
                    scout: scout, snapshot: snapshot)
            }
            try await lendInOrder(readers, decode, to: body)
        } catch {
            await close(scout, readers)
            throw error
        }
        await close(scout, readers)
    }

    private func lendInOrder(
        _ readers: [RangeReader], _ decode: @escaping @Sendable (RowBatch) throws -> FlightChunk,
        to body: (FlightChunk) async throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: ReadChunk?.self) { group in
            // At most one task a reader, and a chunk that is early waits here: so a reader is never far ahead.
            for reader in readers { group.addTask { try await Self.read(reader, decode) } }
            var turn = 0
            var early: [Int: ReadChunk] = [:]
            while let read = try await group.next() {
                guard let read else { continue }
                early[read.range] = read
                while let due = early.removeValue(forKey: turn) {
                    try Task.checkCancellation()
                    group.addTask { try await Self.read(due.reader, decode) }
                    if due.endsRange { turn += 1 }
                    try await body(due.chunk)
                }
            }
        }
    }

    private static func read(
        _ reader: RangeReader, _ decode: (RowBatch) throws -> FlightChunk
    ) async throws -> ReadChunk? {
        guard let part = try await reader.next() else { return nil }
        let chunk = try decode(part.rows)
        return ReadChunk(range: part.range, endsRange: part.endsRange, chunk: chunk, reader: reader)
    }

    private func close(_ scout: RangeScout, _ readers: [RangeReader]) async {
        for reader in readers { await reader.close() }
        await scout.close()
    }
}
