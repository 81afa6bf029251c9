import Domain
import InMemory
import PortContracts
import UseCases

/// A store whose calls fail as planned; a watch looks at its ledger after every call that changes it.
struct FaultyStore: Sendable {
    let store: InMemoryStore
    let plan: FaultPlan
    let watch: LedgerWatch

    func watched<Value>(_ work: () async throws -> Value) async throws -> Value {
        let value = try await work()
        watch.look(at: await store.runs(of: nil, limit: .max))
        return value
    }
}

/// A source whose calls fail as planned.
struct FaultySource: EntitySource {
    let source: InMemoryEntities<Parcel>
    let plan: FaultPlan

    func read(
        _ selection: Selection, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (SourceChunk<Parcel>) async throws -> Void
    ) async throws {
        try await plan.perform(.read) {
            try await source.read(selection, after: position, chunkRows: chunkRows) { chunk in
                try await plan.perform(.chunk) { try await body(chunk) }
            }
        }
    }

    func unassignedCount() async throws -> Int { try await plan.perform(.count) { await source.unassignedCount() } }

    func timeZone() async throws -> String? { try await plan.perform(.count) { await source.timeZone() } }

    func rowCount(of selection: Selection) async throws -> Int? {
        try await plan.perform(.count) { try await source.rowCount(of: selection) }
    }
}

extension FaultyStore: ScoreStaging {
    func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) async throws -> RunRecord {
        try await plan.perform(.append) { try await watched { try await store.append(chunk, to: claim, at: time) } }
    }

    func profile(of run: RunID, range: ClosedRange<Double>) async throws -> ScoreProfile {
        try await plan.perform(.profile) { await store.profile(of: run, range: range) }
    }

    func discard(_ run: RunID) async throws {
        try await plan.perform(.discard) { await store.discard(run) }
    }

    func stagedRuns() async throws -> Set<RunID> { await store.stagedRuns() }
}

extension FaultyStore: ScorePublisher {
    func publish(_ claim: RunClaim, at time: Timestamp) async throws -> RunRecord {
        try await plan.perform(.publish) { try await watched { try await store.publish(claim, at: time) } }
    }
}

extension FaultyStore: PublishedScores {
    var target: String { store.target }

    func tally(of run: RunRecord) async throws -> PublishedTally {
        try await plan.perform(.tally) { await store.tally(of: run) }
    }

    func scores(of partition: Partition, order: ScoreOrder, limit: Int?) async throws -> [PublishedScore] {
        await store.scores(of: partition, order: order, limit: limit)
    }
}
