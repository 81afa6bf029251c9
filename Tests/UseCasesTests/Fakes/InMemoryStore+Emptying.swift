import InMemory
import UseCases

extension InMemoryStore {
    /// Empties the table of flights.
    func removeAllFlights() async throws {
        try await collectFlights(.replace) { _ in }
    }
}
