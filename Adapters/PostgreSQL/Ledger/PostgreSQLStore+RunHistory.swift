#if PostgreSQL
public import Domain
public import UseCases

extension PostgreSQLStore: RunHistory {
    /// The record of a run.
    public func run(_ id: RunID) async throws -> RunRecord? { try await session.run(id) }

    /// The most recently opened runs, newest first; of one job, or of all jobs when it is nil.
    public func runs(of job: JobName?, limit: Int) async throws -> [RunRecord] {
        try await session.runs(of: job, limit: limit)
    }

    /// All runs of a job, or of all jobs when it is nil, that have one of these statuses, newest first.
    public func runs(of job: JobName?, whichAre statuses: Set<RunStatus>) async throws -> [RunRecord] {
        try await session.runs(of: job, whichAre: statuses)
    }

    /// The runs of all jobs whose ids begin with a text, newest first, up to a limit.
    public func runs(startingWith prefix: String, limit: Int) async throws -> [RunRecord] {
        try await session.runs(startingWith: prefix, limit: limit)
    }

    /// The partitions whose advisory lock is held, by any session of the database.
    public func partitionsAtWork() async throws -> Set<JobPartition> { try await session.partitionsAtWork() }

    /// The run of a job that was published last, among those that are published now.
    public func lastPublished(of job: JobName) async throws -> RunRecord? { try await session.lastPublished(of: job) }

    /// The findings of a run's last audit, in the order of the rules.
    public func findings(of run: RunID) async throws -> [AuditFinding] { try await session.findings(of: run) }

    /// The first rejections of a run, in the order in which they were committed.
    public func rejections(of run: RunID, limit: Int) async throws -> [Rejection] {
        try await session.rejections(of: run, limit: limit)
    }
}
#endif
