public import Domain
public import UseCases

extension InMemoryStore: RunHistory {
    /// The record of a run.
    public func run(_ id: RunID) -> RunRecord? { runs[id] }

    /// The newest runs, newest first.
    public func runs(of job: JobName?, limit: Int) -> [RunRecord] {
        Array(newestFirst { job == nil || $0.job == job }.prefix(limit))
    }

    /// All runs that have one of these statuses, newest first.
    public func runs(of job: JobName?, whichAre statuses: Set<RunStatus>) -> [RunRecord] {
        newestFirst { (job == nil || $0.job == job) && statuses.contains($0.status) }
    }

    /// The runs whose ids begin with a text, newest first.
    public func runs(startingWith prefix: String, limit: Int) -> [RunRecord] {
        Array(newestFirst { $0.id.rawValue.hasPrefix(prefix) }.prefix(limit))
    }

    /// The partitions whose claim is held.
    public func partitionsAtWork() -> Set<JobPartition> { Set(held.keys) }

    private func newestFirst(_ isIncluded: (RunRecord) -> Bool) -> [RunRecord] {
        runs.values.filter(isIncluded).sorted { ($0.openedAt, $0.id.rawValue) > ($1.openedAt, $1.id.rawValue) }
    }

    /// The run of a job that was published last, among those that are published now.
    public func lastPublished(of job: JobName) -> RunRecord? {
        runs.values.filter { $0.job == job && $0.status == .published }
            .max { ($0.updatedAt, $0.id.rawValue) < ($1.updatedAt, $1.id.rawValue) }
    }

    /// The findings of a run's last audit.
    public func findings(of run: RunID) -> [AuditFinding] { audits[run] ?? [] }

    /// The first rejections of a run.
    public func rejections(of run: RunID, limit: Int) -> [Rejection] { Array((rejected[run] ?? []).prefix(limit)) }
}
