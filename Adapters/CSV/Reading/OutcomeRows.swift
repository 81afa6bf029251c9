import Domain
import Tabular
import UseCases

/// The outcomes in a file, chunk by chunk.
struct OutcomeRows {
    private var table: CSVTable
    private var batch = RowBatch(schema: OutcomeColumn.schema)

    /// Opens a file and checks its header.
    init(path: String) throws {
        table = try CSVTable(path: path, schema: OutcomeColumn.schema)
    }

    /// The next outcomes; nil when there are none.
    mutating func next(atMost count: Int) throws -> [FlightOutcome]? {
        try Task.checkCancellation()
        batch.removeAll()
        while batch.rowCount < count, try table.next() { table.append(to: &batch) }
        try table.checkUnchanged()
        if let fault = batch.faults.first {
            throw refusal(of: fault.row, column: fault.column, expected: fault.expected)
        }
        guard batch.rowCount > 0 else { return nil }
        return try (0..<batch.rowCount).map(outcome)
    }

    private func outcome(_ row: Int) throws -> FlightOutcome {
        guard let flight = batch.integers[0][row].flatMap(FlightID.init(rawValue:)) else {
            throw refusal(of: row, column: OutcomeColumn.flightID.name, expected: "a whole number from 1")
        }
        return FlightOutcome(flight: flight, arrivalDelay: batch.integers[1][row].map { Int($0) })
    }

    private func refusal(of row: Int, column: String?, expected: String) -> BatchError {
        BatchError(
            .dataRefused,
            "line \(batch.lines[row])\(column.map { ", column \"\($0)\"," } ?? "") of \(table.path) is no outcome: expected "
                + "\(expected). Correct the row or remove it; a wrong label is worse than none")
    }
}
