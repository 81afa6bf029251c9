import Domain
import UseCases

/// A staging that does something after it has committed each chunk; chunks count from 1.
struct TappedStaging: ScoreStaging {
    let staging: any ScoreStaging
    let tap: @Sendable (_ chunk: Int) throws -> Void

    func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) async throws -> RunRecord {
        let record = try await staging.append(chunk, to: claim, at: time)
        try tap(chunk.index + 1)
        return record
    }

    func profile(of run: RunID, range: ClosedRange<Double>) async throws -> ScoreProfile {
        try await staging.profile(of: run, range: range)
    }

    func discard(_ run: RunID) async throws {
        try await staging.discard(run)
    }

    func stagedRuns() async throws -> Set<RunID> { try await staging.stagedRuns() }
}
