public import Domain
public import UseCases

extension InMemoryStore: ScoreStaging {
    /// See ``UseCases/ScoreStaging``.
    public func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        let current = try record(under: claim)
        guard current.status == .staging else {
            throw BatchError(.usage, "run \(current.id) is \(current.status.rawValue); only a staging run takes chunks")
        }
        guard chunk.index == current.counts.chunks else {
            throw BatchError(
                .internal, "run \(current.id) was given chunk \(chunk.index), expected \(current.counts.chunks)")
        }
        let record = current.adding(chunk, at: time)
        runs[record.id] = record
        staged[record.id, default: []] += chunk.scores
        rejected[record.id, default: []] += chunk.rejections
        return record
    }

    /// See ``UseCases/ScoreStaging``.
    public func profile(of run: RunID, range: ClosedRange<Double>) -> ScoreProfile {
        var profile = ScoreProfile(range: range)
        for score in (staged[run] ?? []).sorted(by: { $0.flight < $1.flight }) {
            profile.add(score.flight, score.value)
        }
        return profile
    }

    /// See ``UseCases/ScoreStaging``.
    public func discard(_ run: RunID) {
        staged[run] = nil
    }
}
