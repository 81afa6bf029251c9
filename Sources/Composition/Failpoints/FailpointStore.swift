#if Failpoints
import Domain
import Tabular
import UseCases

/// A store whose calls are steps: before each, and after each.
struct FailpointStore {
    let store: any TableStore

    /// Makes a call between two steps.
    private func pass<Value>(
        _ before: String, _ after: String, isolation: isolated (any Actor)? = #isolation,
        _ work: () async throws -> Value
    ) async throws -> Value {
        try Failpoint.pass(before)
        let value = try await work()
        try Failpoint.pass(after)
        return value
    }
}

extension FailpointStore: TableReader, TableWriter {
    func read(
        _ table: TableSpecification, _ filter: RowFilter, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (RowChunk) async throws -> Void
    ) async throws {
        try await pass("source-open", "source-read") {
            try await store.read(table, filter, after: position, chunkRows: chunkRows) { chunk in
                try Failpoint.pass("chunk-read")
                try await body(chunk)
            }
        }
    }

    func readUnordered(
        _ table: TableSpecification, chunkRows: Int, _ body: @escaping @Sendable (RowBatch) async throws -> Void
    ) async throws {
        try await store.readUnordered(table, chunkRows: chunkRows, body)
    }

    func rowCount(of table: TableSpecification, _ filter: RowFilter) async throws -> Int? {
        try await store.rowCount(of: table, filter)
    }

    func unassignedCount(of table: TableSpecification) async throws -> Int {
        try await store.unassignedCount(of: table)
    }

    func timeZone() async throws -> String? { try await store.timeZone() }

    func columns(of table: String) async throws -> [FoundColumn] { try await store.columns(of: table) }

    func write(
        _ table: TableSpecification, _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable (RowBatch) async throws -> Void) async throws -> Void
    ) async throws {
        try await store.write(table, mode, fill: fill)
    }
}

extension FailpointStore: ScoreStaging, ScorePublisher, PublishedScores {
    var target: String { store.target }

    func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) async throws -> RunRecord {
        try await pass("chunk-scored", "chunk-committed") { try await store.append(chunk, to: claim, at: time) }
    }

    func profile(of run: RunID, range: ClosedRange<Double>) async throws -> ScoreProfile {
        try await pass("audit-begin", "audit-profiled") { try await store.profile(of: run, range: range) }
    }

    func discard(_ run: RunID) async throws { try await store.discard(run) }

    func stagedRuns() async throws -> Set<RunID> { try await store.stagedRuns() }

    func publish(_ claim: RunClaim, at time: Timestamp) async throws -> RunRecord {
        try await pass("publish-begin", "publish-end") { try await store.publish(claim, at: time) }
    }

    func tally(of run: RunRecord) async throws -> PublishedTally { try await store.tally(of: run) }

    func scores(of partition: Partition, order: ScoreOrder, limit: Int?) async throws -> [PublishedScore] {
        try await store.scores(of: partition, order: order, limit: limit)
    }
}

extension FailpointStore: RunLedger, RunHistory, LedgerMigrator, LeftoverFiles {
    func open(_ request: RunRequest) async throws -> RunOpening {
        try await pass("ledger-open", "lock-acquired") { try await store.open(request) }
    }

    func claim(
        _ run: RunID, by process: ProcessIdentity, at time: Timestamp
    ) async throws -> (record: RunRecord, claim: RunClaim) {
        try await pass("ledger-open", "lock-acquired") { try await store.claim(run, by: process, at: time) }
    }

    func advance(_ claim: RunClaim, by change: RunChange) async throws -> RunRecord {
        try await pass("\(change.status)-begin", "\(change.status)-end") {
            try await store.advance(claim, by: change)
        }
    }

    func release(_ claim: RunClaim) async {
        try? Failpoint.pass("clean-up")
        await store.release(claim)
    }

    func run(_ id: RunID) async throws -> RunRecord? { try await store.run(id) }

    func runs(of job: JobName?, limit: Int) async throws -> [RunRecord] {
        try await store.runs(of: job, limit: limit)
    }

    func runs(of job: JobName?, whichAre statuses: Set<RunStatus>) async throws -> [RunRecord] {
        try await store.runs(of: job, whichAre: statuses)
    }

    func runs(startingWith prefix: String, limit: Int) async throws -> [RunRecord] {
        try await store.runs(startingWith: prefix, limit: limit)
    }

    func partitionsAtWork() async throws -> Set<JobPartition> { try await store.partitionsAtWork() }

    func lastPublished(of job: JobName) async throws -> RunRecord? { try await store.lastPublished(of: job) }

    func findings(of run: RunID) async throws -> [AuditFinding] { try await store.findings(of: run) }

    func rejections(of run: RunID, limit: Int) async throws -> [Rejection] {
        try await store.rejections(of: run, limit: limit)
    }

    func leftovers() async throws -> [String] { try await store.leftovers() }

    func removeLeftovers(_ files: [String]) async throws { try await store.removeLeftovers(files) }

    func ledgerVersion() async throws -> Int? { try await store.ledgerVersion() }

    func migrateLedger() async throws -> LedgerMigration { try await store.migrateLedger() }
}
#endif
