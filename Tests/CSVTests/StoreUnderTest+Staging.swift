import Domain
import PortContracts
import UseCases

extension StoreUnderTest {
    /// Brings a new run with these chunks as far as `audited`.
    func audited(_ request: RunRequest, _ chunks: [ScoredChunk]) async throws -> RunClaim {
        let (_, claim) = try await begin(request)
        for chunk in chunks { _ = try await staging.append(chunk, to: claim, at: request.time) }
        _ = try await ledger.advance(claim, by: RunChange(to: .staged, at: request.time))
        _ = try await ledger.advance(
            claim, by: RunChange(to: .audited, audit: Sample.passedAudit, at: request.time))
        return claim
    }

    /// Publishes a new run with these chunks.
    func publish(_ request: RunRequest, _ chunks: [ScoredChunk]) async throws {
        let claim = try await audited(request, chunks)
        _ = try await publisher.publish(claim, at: request.time)
        await ledger.release(claim)
    }
}
