import Domain
import Tabular
public import UseCases

/// All tables in the memory of the process: the reference implementation of every port of a store.
///
/// An actor runs one call at a time and none of these calls waits in its middle, so each is a transaction.
public actor InMemoryStore {
    var tables: [String: RowBatch] = [:]
    var runs: [RunID: RunRecord] = [:]
    var staged: [RunID: StagedScores] = [:]
    var rejected: [RunID: [Rejection]] = [:]
    var audits: [RunID: [AuditFinding]] = [:]
    var publishedRuns: [JobPartition: RunID] = [:]
    var held: [JobPartition: RunClaim] = [:]

    /// The scores of a run.
    struct StagedScores {
        var keys: KeyColumn
        var outputs: [[Double]]

        mutating func append(_ chunk: ScoredChunk) {
            keys.append(chunk.keys)
            for (index, column) in chunk.outputs.enumerated() { outputs[index] += column }
        }
    }

    /// The name of the published table.
    public nonisolated let target = "scores"

    /// Creates a store without tables.
    public init() {}

    /// The record of a run.
    ///
    /// - Throws: `usage` for a run that is unknown.
    func knownRun(_ id: RunID) throws -> RunRecord {
        guard let record = runs[id] else { throw BatchError.unknownRun(id) }
        return record
    }

    /// The record of the run that a claim is for.
    ///
    /// - Throws: `tryLater` when the claim has lost it.
    func record(under claim: RunClaim) throws -> RunRecord {
        let record = try knownRun(claim.run)
        try claim.check(against: record)
        return record
    }

    /// All runs of a job's partition.
    func runs(of key: JobPartition) -> [RunRecord] { runs.values.filter { JobPartition($0) == key } }
}

extension InMemoryStore: LedgerMigrator {
    /// The version of the program: memory does not outlive it.
    public func ledgerVersion() -> Int? { runs.isEmpty ? nil : LedgerVersion.current }

    /// Does nothing.
    public func migrateLedger() -> LedgerMigration {
        LedgerMigration(from: ledgerVersion(), to: LedgerVersion.current, runs: runs.count)
    }
}
