public import Domain
import Tabular
public import UseCases

extension PostgreSQLStore: FlightSource {
    /// See ``UseCases/FlightSource``. A position is the key of a chunk's last row.
    public func lend(
        _ selection: FlightSelection, after position: SourcePosition?, chunkRows: Int,
        to body: @escaping @Sendable (FlightChunk) async throws -> Void
    ) async throws {
        let query = try FlightQuery(flightTable, mapping)
        let chunkRows = max(1, chunkRows)
        let decode: @Sendable (RowBatch) throws -> FlightChunk = { try chunk($0, query) }
        guard readers == 1 else {
            let reading = ParallelReading(
                query: query, schema: mapping.schema, address: address, timeouts: timeouts, readers: readers)
            return try await reading.lend(
                selection, after: position?.rawValue, chunkRows: chunkRows, decode: decode, to: body)
        }
        let reading = TableReading(schema: mapping.schema, at: address, timeouts, action: query.action)
        do {
            try await reading.begin(flightTable, query.rows(of: selection, after: position?.rawValue))
            while let batch = try await reading.next(chunkRows) {
                try Task.checkCancellation()
                try await body(try decode(batch))
            }
            await reading.close()
        } catch {
            await reading.close()
            throw error
        }
    }

    /// See ``UseCases/FlightSource``.
    public func rowCount(of selection: FlightSelection) async throws -> Int? {
        let query = try FlightQuery(flightTable, mapping)
        return try await session.count(query.count(of: selection), in: flightTable)
    }

    private func chunk(_ batch: RowBatch, _ query: FlightQuery) throws -> FlightChunk {
        // Rows without a key come last, so the last row of a batch speaks for all of it.
        let keys = batch.integers[mapping.schema.slots[FlightColumn.flightID.rawValue]]
        guard let last = keys[batch.rowCount - 1] else { throw query.missingKey }
        let (flights, rejections) = Stopwatch.time(.decoding) { mapping.flights(from: batch) }
        return FlightChunk(flights: flights, rejections: rejections, position: SourcePosition(rawValue: last))
    }
}
