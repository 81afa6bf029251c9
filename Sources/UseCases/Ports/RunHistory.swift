public import Domain

/// Read access to all runs, for people and audits. No call waits for a run in progress.
///
/// Contract: an unknown run has no record, no findings and no rejections. A ledger that does not exist yet is empty.
public protocol RunHistory: Sendable {
    /// The record of a run.
    func run(_ id: RunID) async throws -> RunRecord?

    /// The most recently opened runs, newest first; of one job, or of all jobs when it is nil.
    func runs(of job: JobName?, limit: Int) async throws -> [RunRecord]

    /// All runs of a job, or of all jobs when it is nil, that have one of these statuses, newest first.
    func runs(of job: JobName?, whichAre statuses: Set<RunStatus>) async throws -> [RunRecord]

    /// The runs of all jobs whose ids begin with a text, newest first, up to a limit.
    func runs(startingWith prefix: String, limit: Int) async throws -> [RunRecord]

    /// The partitions that a process works on now: those whose claim is held, also by this process.
    func partitionsAtWork() async throws -> Set<JobPartition>

    /// The run of a job that was published last, by the time of its publication, among those that are published now; nil
    /// when there is none.
    func lastPublished(of job: JobName) async throws -> RunRecord?

    /// The findings of a run's last audit, in the order of the rules.
    func findings(of run: RunID) async throws -> [AuditFinding]

    /// The first rejections of a run, in the order in which they were committed.
    func rejections(of run: RunID, limit: Int) async throws -> [Rejection]
}
