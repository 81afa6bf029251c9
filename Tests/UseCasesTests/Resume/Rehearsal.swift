import Domain
import InMemory
import PortContracts
import Testing
import UseCases

/// A partition that is scored again by a new model while ports fail as planned: the same command is run until it succeeds,
/// each time by a new process.
struct Rehearsal: Sendable {
    /// What came of it.
    struct Result {
        /// The failures that came about.
        var fired: Set<Fault>
        /// What is wrong; empty when everything is as it should be.
        var complaints: [String]
    }

    static let maximumAttempts = 30
    private static let oldScore = 2.0 / 3

    let flights: [Flight]
    let sizes: StageScores.Sizes

    init(rows: Int = 11, sizes: StageScores.Sizes = StageScores.Sizes(chunkRows: 3, workers: 2)) throws {
        flights = try Sample.flights(rows, breaking: [2, Int64(rows)])
        self.sizes = sizes
    }

    /// Runs the command until it succeeds.
    func callAsFunction(_ faults: Set<Fault>) async throws -> Result {
        var job = try NightlyJob(flights)
        job.sizes = sizes
        try await job.register(FormulaModel { _ in Self.oldScore })
        let old = try await job.run().record
        try await job.register(SampleFormula.model())
        let (plan, watch) = (FaultPlan(faults), LedgerWatch())
        job.ports = JobPorts(
            FaultyStore(store: job.store, plan: plan, watch: watch), FaultyModels(models: job.models, plan: plan))
        for attempt in 1...Self.maximumAttempts {
            do {
                let outcome = try await job.run()
                let complaints = await judge(job, outcome, old: old) + watch.complaints
                return Result(fired: plan.fired, complaints: complaints)
            } catch is InjectedFault {
                let complaints = await judgePublished(job, old: old)
                guard complaints.isEmpty else {
                    return Result(fired: plan.fired, complaints: complaints.map { "\($0) after attempt \(attempt)" })
                }
            }
            plan.restart()
            await job.store.releaseAll()
        }
        return Result(fired: plan.fired, complaints: ["not published after \(Self.maximumAttempts) attempts"])
    }

    /// Readers see all old rows or all new ones.
    private func judgePublished(_ job: NightlyJob, old: RunRecord) async -> [String] {
        let kept = flights.filter { $0.distance > 0 }
        let published = await job.published()
        let oldRows = Dictionary(uniqueKeysWithValues: kept.map { ($0.id, Self.oldScore) })
        let newRows = Dictionary(uniqueKeysWithValues: kept.map { ($0.id, SampleFormula.score($0)) })
        let rows = Dictionary(published.map { ($0.score.flight, $0.score.value) }) { first, _ in first }
        let wanted = published.first?.run == old.id ? oldRows : newRows
        return rows == wanted && published.count == kept.count && Set(published.map(\.run)).count == 1
            ? [] : ["published \(published)"]
    }

    private func judge(_ job: NightlyJob, _ outcome: RunOutcome, old: RunRecord) async -> [String] {
        var complaints = await judgePublished(job, old: old)
        let published = await job.published()
        let rejected = await job.store.rejections(of: outcome.record.id, limit: .max).compactMap(\.flight)
        let runs = await job.store.runs(of: nil, limit: .max)
        func demand(_ condition: Bool, _ complaint: @autoclosure () -> String) {
            if !condition { complaints.append(complaint()) }
        }
        demand(outcome.record.status == .published, "the run is \(outcome.record.status)")
        demand(published.first?.run == outcome.record.id, "another run is published")
        demand(
            (published.map(\.score.flight) + rejected).sorted() == flights.map(\.id),
            "published \(published.map(\.score.flight)) and rejected \(rejected)")
        demand(outcome.record.counts.read == flights.count, "counts are \(outcome.record.counts)")
        demand(outcome.record.counts.rejected == rejected.count, "counts are \(outcome.record.counts)")
        demand(Set(runs.map(\.status)) == [.published, .superseded] && runs.count == 2, "the ledger has \(runs)")
        demand(runs.contains(outcome.record), "the ledger does not have \(outcome.record)")
        return complaints
    }
}
