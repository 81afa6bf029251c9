public import Domain
import Tabular
public import UseCases

extension PostgreSQLStore: OutcomeSource {
    /// See ``UseCases/OutcomeSource``.
    public func lendOutcomes(
        chunkRows: Int, to body: @escaping @Sendable ([FlightOutcome]) async throws -> Void
    ) async throws {
        let reading = TableReading(
            schema: OutcomeColumn.schema, at: address, timeouts, action: "reading table \(outcomeTable.plain)")
        do {
            try await reading.begin(outcomeTable, "")
            var count = 0
            while let batch = try await reading.next(max(1, chunkRows)) {
                try Task.checkCancellation()
                try await body(try outcomes(batch, after: count))
                count += batch.rowCount
            }
            await reading.close()
        } catch {
            await reading.close()
            throw error
        }
    }

    private func outcomes(_ batch: RowBatch, after count: Int) throws -> [FlightOutcome] {
        try (0..<batch.rowCount).map { row in
            guard let flight = batch.integers[0][row].flatMap(FlightID.init(rawValue:)) else {
                throw BatchError(
                    .dataRefused,
                    "row \(count + row + 1) of table \(outcomeTable.plain), as it is read, has no flight_id that is a "
                        + "positive number; fix it, or read from a view that leaves it out")
            }
            return FlightOutcome(flight: flight, arrivalDelay: batch.integers[1][row].map { Int($0) })
        }
    }
}
