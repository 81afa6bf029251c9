public import Domain
public import UseCases

extension InMemoryStore: ScoreStaging {
    /// Adds a chunk to a run that is staging.
    public func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        let record = try record(under: claim).staged(chunk, at: time)
        runs[record.id] = record
        let empty = StagedScores(
            keys: KeyColumn(chunk.keys.kind), outputs: Array(repeating: [], count: chunk.outputs.count))
        staged[record.id, default: empty].append(chunk)
        rejected[record.id, default: []] += chunk.rejections
        return record
    }

    /// The statistics of a run's staged scores.
    public func profile(of run: RunID, range: ClosedRange<Double>) -> ScoreProfile {
        let outputs = runs[run]?.recipe.outputs.count ?? 1
        var profile = ScoreProfile(range: range, outputs: outputs)
        guard let scores = staged[run] else { return profile }
        let order = scores.keys.ascendingRows
        var keys = KeyColumn(scores.keys.kind)
        for row in order { _ = keys.append(scores.keys[row]) }
        profile.add(keys, scores.outputs.map { column in order.map { column[$0] } })
        return profile
    }

    /// Removes the staged scores of a run.
    public func discard(_ run: RunID) {
        staged[run] = nil
    }

    /// The runs that have scores.
    public func stagedRuns() -> Set<RunID> { Set(staged.keys) }
}

extension KeyColumn {
    /// The rows in ascending order of their keys; those of one key in the order that they have.
    var ascendingRows: [Int] {
        (0..<count).sorted { isKey($0, before: $1, of: self) || (!isKey($1, before: $0, of: self) && $0 < $1) }
    }
}
