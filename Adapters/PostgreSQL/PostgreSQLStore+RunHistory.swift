public import Domain
public import UseCases

extension PostgreSQLStore: RunHistory {
    /// See ``UseCases/RunHistory``.
    public func run(_ id: RunID) async throws -> RunRecord? { try await session.run(id) }

    /// See ``UseCases/RunHistory``.
    public func runs(of job: JobName?, limit: Int) async throws -> [RunRecord] {
        try await session.runs(of: job, limit: limit)
    }

    /// See ``UseCases/RunHistory``.
    public func findings(of run: RunID) async throws -> [AuditFinding] { try await session.findings(of: run) }

    /// See ``UseCases/RunHistory``.
    public func rejections(of run: RunID, limit: Int) async throws -> [Rejection] {
        try await session.rejections(of: run, limit: limit)
    }
}
