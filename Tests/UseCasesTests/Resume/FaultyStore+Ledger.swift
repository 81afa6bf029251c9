import Domain
import InMemory
import UseCases

extension FaultyStore: RunLedger {
    func open(_ request: RunRequest) async throws -> RunOpening {
        try await plan.perform(.open) { try await watched { try await store.open(request) } }
    }

    func claim(
        _ run: RunID, by process: ProcessIdentity, at time: Timestamp
    ) async throws -> (record: RunRecord, claim: RunClaim) {
        try await plan.perform(.claim) { try await watched { try await store.claim(run, by: process, at: time) } }
    }

    func advance(_ claim: RunClaim, by change: RunChange) async throws -> RunRecord {
        try await plan.perform(.advance) { try await watched { try await store.advance(claim, by: change) } }
    }

    func release(_ claim: RunClaim) async {
        try? await plan.perform(.release) { await store.release(claim) }
    }
}

extension FaultyStore: RunHistory {
    func run(_ id: RunID) async throws -> RunRecord? { try await plan.perform(.record) { await store.run(id) } }

    func runs(of job: JobName?, limit: Int) async throws -> [RunRecord] {
        try await plan.perform(.history) { await store.runs(of: job, limit: limit) }
    }

    func runs(of job: JobName?, whichAre statuses: Set<RunStatus>) async throws -> [RunRecord] {
        try await plan.perform(.history) { await store.runs(of: job, whichAre: statuses) }
    }

    func runs(startingWith prefix: String, limit: Int) async throws -> [RunRecord] {
        await store.runs(startingWith: prefix, limit: limit)
    }

    func partitionsAtWork() async throws -> Set<JobPartition> { await store.partitionsAtWork() }

    func lastPublished(of job: JobName) async throws -> RunRecord? {
        try await plan.perform(.history) { await store.lastPublished(of: job) }
    }

    func findings(of run: RunID) async throws -> [AuditFinding] { await store.findings(of: run) }

    func rejections(of run: RunID, limit: Int) async throws -> [Rejection] {
        await store.rejections(of: run, limit: limit)
    }
}

/// A registry whose calls fail as planned.
struct FaultyModels: ModelProvider {
    let models: InMemoryModels
    let plan: FaultPlan

    func resolve(_ reference: ModelReference) async throws -> ModelIdentity {
        try await plan.perform(.resolve) { try await models.resolve(reference) }
    }

    func load(_ identity: ModelIdentity) async throws -> any ScoringModel {
        try await plan.perform(.load) { try await models.load(identity) }
    }
}
