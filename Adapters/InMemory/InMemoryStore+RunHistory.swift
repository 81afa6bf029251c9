public import Domain
public import UseCases

extension InMemoryStore: RunHistory {
    /// See ``UseCases/RunHistory``.
    public func run(_ id: RunID) -> RunRecord? { runs[id] }

    /// See ``UseCases/RunHistory``.
    public func runs(of job: JobName?, limit: Int) -> [RunRecord] {
        let newestFirst = runs.values.filter { job == nil || $0.job == job }.sorted {
            ($0.openedAt, $0.id.rawValue) > ($1.openedAt, $1.id.rawValue)
        }
        return Array(newestFirst.prefix(limit))
    }

    /// See ``UseCases/RunHistory``.
    public func findings(of run: RunID) -> [AuditFinding] { audits[run] ?? [] }

    /// See ``UseCases/RunHistory``.
    public func rejections(of run: RunID, limit: Int) -> [Rejection] { Array((rejected[run] ?? []).prefix(limit)) }
}
