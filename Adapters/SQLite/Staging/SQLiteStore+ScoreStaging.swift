#if SQLite
public import Domain
import GRDB
public import UseCases

extension SQLiteStore: ScoreStaging {
    /// Adds a chunk in one transaction. NaN becomes null.
    public func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        try Stopwatch.time(.writing) {
            try write { database in
                let ledger = Ledger(database)
                let current = try ledger.record(under: claim)
                let record = try current.staged(chunk, at: time)
                let layout = try scoreTables.layout(current.recipe.outputs)
                if current.counts.chunks == 0 { try layout.prepareStaging(in: database) }
                try layout.stage(chunk, of: current, in: database)
                try Failpoint.pass("mid-copy")
                try ledger.insert(chunk, of: current.id, at: time)
                try Failpoint.pass("rejections-written")
                try ledger.updateProgress(record)
                return record
            }
        }
    }

    /// The statistics of a run's staged scores.
    public func profile(of run: RunID, range: ClosedRange<Double>) throws -> ScoreProfile {
        guard let record = try self.run(run) else { return ScoreProfile(range: range) }
        let profile: ScoreProfile? =
            try read { database in
                let layout = try scoreTables.layout(record.recipe.outputs)
                guard try scoreTables.stagingExists(in: database) else { return nil }
                return try layout.profile(of: run, range: range, in: database)
            } ?? nil
        return profile ?? ScoreProfile(range: range, outputs: record.recipe.outputs.count)
    }

    /// Removes the staged scores of a run.
    public func discard(_ run: RunID) throws {
        guard try read({ try scoreTables.stagingExists(in: $0) }) ?? false else { return }
        try write { try scoreTables.discard(run, in: $0) }
    }

    /// The runs that have rows in the staging table of this table of scores.
    public func stagedRuns() throws -> Set<RunID> {
        try read { try scoreTables.stagedRuns(in: $0) } ?? []
    }
}
#endif
