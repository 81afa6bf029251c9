public import Domain
import GRDB
import Tabular
public import UseCases

extension SQLiteStore: OutcomeSource {
    /// See ``UseCases/OutcomeSource``.
    public nonisolated func lendOutcomes(
        chunkRows: Int, to body: @escaping @Sendable ([FlightOutcome]) async throws -> Void
    ) async throws {
        let query = Query(
            sql: """
                SELECT "flight_id", "arr_delay" FROM \(tables.outcomes)
                """)
        let scan = TableScan(of: tables.outcomes, in: file, schema: OutcomeColumn.schema, query: query)
        var rowsBefore = 0
        try await scan.chunks(of: chunkRows) { batch in
            try await body(outcomes(in: batch, after: rowsBefore))
            rowsBefore += batch.rowCount
        }
    }

    private nonisolated func outcomes(in batch: RowBatch, after rowsBefore: Int) throws -> [FlightOutcome] {
        if let fault = batch.faults.first {
            throw refusal(row: rowsBefore + fault.row, column: fault.column, expected: fault.expected)
        }
        return try (0..<batch.rowCount).map { row in
            guard let flight = batch.integers[0][row].flatMap(FlightID.init(rawValue:)) else {
                throw refusal(
                    row: rowsBefore + row, column: OutcomeColumn.flightID.name, expected: "a whole number from 1")
            }
            return FlightOutcome(flight: flight, arrivalDelay: batch.integers[1][row].map(Int.init))
        }
    }

    private nonisolated func refusal(row: Int, column: String?, expected: String) -> BatchError {
        BatchError(
            .dataRefused,
            "row \(row + 1) of table \(tables.outcomes), column \"\(column ?? "")\": expected \(expected); correct it, since "
                + "a wrong label is worse than none")
    }
}
