public import Domain
import Tabular
public import UseCases

extension CSVFolder: OutcomeSource {
    /// See ``UseCases/OutcomeSource``.
    public nonisolated func lendOutcomes(
        chunkRows: Int, to body: @escaping @Sendable ([FlightOutcome]) async throws -> Void
    ) async throws {
        var rows = try OutcomeRows(path: path(layout.outcomes))
        while let outcomes = try rows.next(atMost: max(1, chunkRows)) {
            try await body(outcomes)
        }
    }
}
