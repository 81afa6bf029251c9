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
        let reading = TableReading(
            schema: mapping.schema, at: address, timeouts, action: "reading table \(flightTable.plain)")
        do {
            try await reading.begin(flightTable, query.rows(of: selection, after: position?.rawValue))
            while let batch = try await reading.next(max(1, chunkRows)) {
                try Task.checkCancellation()
                try await body(try chunk(batch))
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

    private func chunk(_ batch: RowBatch) throws -> FlightChunk {
        let last = try key(of: batch.rowCount - 1, in: batch)
        let (flights, rejections) = Stopwatch.time(.decoding) { mapping.flights(from: batch) }
        return FlightChunk(flights: flights, rejections: rejections, position: SourcePosition(rawValue: last))
    }

    /// The key of a row. Rows without one come last, so the last row of a batch speaks for all of it.
    private func key(of row: Int, in batch: RowBatch) throws -> Int64 {
        let slot = mapping.schema.slots[FlightColumn.flightID.rawValue]
        guard let key = batch.integers[slot][row] else {
            throw BatchError(
                .dataRefused,
                "table \(flightTable.plain) has a row without \"\(mapping.name(of: .flightID))\"; a run could not be "
                    + "resumed after it. Give each row a key, or read from a view that leaves such rows out")
        }
        return key
    }
}
