import Domain
import InMemory
import UseCases

extension InMemoryStore {
    /// Ends every claim, as the end of the process that holds them does.
    func releaseAll() {
        for run in runs(of: nil, limit: .max) { release(RunClaim(run: run.id, attempt: run.attempt)) }
    }
}
