public import Domain
import GRDB
public import UseCases

extension SQLiteStore: ScoreStaging {
    /// See ``UseCases/ScoreStaging``. NaN becomes null.
    public func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        try Stopwatch.time(.writing) { try write { try append(chunk, to: claim, at: time, in: $0) } }
    }

    private func append(
        _ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp, in database: Database
    ) throws -> RunRecord {
        let ledger = Ledger(database)
        let current = try ledger.record(under: claim)
        guard current.status == .staging else {
            throw BatchError(
                .usage, "run \(current.id) is \(current.status.rawValue); only a staging run takes chunks")
        }
        guard chunk.index == current.counts.chunks else {
            throw BatchError(
                .internal, "run \(current.id) was given chunk \(chunk.index), expected \(current.counts.chunks)")
        }
        let record = current.adding(chunk, at: time)
        try ScoreTables(tables).stage(chunk.scores, of: current, in: database)
        try ledger.insert(chunk, of: current.id, at: time)
        try ledger.update(record)
        return record
    }

    /// See ``UseCases/ScoreStaging``.
    public func profile(of run: RunID, range: ClosedRange<Double>) throws -> ScoreProfile {
        let profile: ScoreProfile? =
            try read { database in
                let scores = ScoreTables(tables)
                guard try scores.exists(scores.staging, in: database) else { return nil }
                return try scores.profile(of: run, range: range, in: database)
            } ?? nil
        return profile ?? ScoreProfile(range: range)
    }

    /// See ``UseCases/ScoreStaging``.
    public func discard(_ run: RunID) throws {
        let scores = ScoreTables(tables)
        guard try read({ try scores.exists(scores.staging, in: $0) }) ?? false else { return }
        try write { try scores.discard(run, in: $0) }
    }
}
