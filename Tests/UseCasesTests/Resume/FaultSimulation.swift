import Domain
import InMemory
import PortContracts
import Tabular
import Testing
import UseCases

/// A partition that is scored again by a new model while ports fail as planned: the same command is run until it succeeds
/// twice, each time by a new process. The second time, it finds the scores published.
struct FaultSimulation: Sendable {
    /// What came of it.
    struct Result {
        /// The failures that came about.
        var fired: Set<Fault>
        /// What is wrong; empty when everything is as it should be.
        var complaints: [String]
    }

    static let maximumAttempts = 30
    private static let oldScore = 2.0 / 3

    let rows: [ParcelRow]
    let chunkRows: Int
    let workers: Int
    let variant: StoreVariant
    let outputs: ModelOutputs

    init(
        rows count: Int = 11, of variant: StoreVariant = .standard, outputs: ModelOutputs = .score,
        chunkRows: Int = 3, workers: Int = 2
    ) {
        rows = Sample.rows(1...count, violating: [2, count], of: variant)
        self.chunkRows = chunkRows
        self.workers = workers
        self.variant = variant
        self.outputs = outputs
    }

    /// Runs the command until it succeeds.
    func callAsFunction(_ faults: Set<Fault>) async throws -> Result {
        // Rows of another partition, which no run may touch.
        let others = variant.partitions.dropFirst().flatMap {
            variant.table.partitionColumn == nil ? [] : Sample.rows(100...101, of: variant, in: $0)
        }
        var job = try NightlyJob(rows + others, of: variant)
        job.chunkRows = chunkRows
        job.workers = workers
        try await job.register(model { _ in Self.oldScore })
        let old = try await job.run().record
        try await job.register(model(SampleFormula.score))
        let (plan, watch) = (FaultPlan(faults), LedgerWatch())
        job.ports = JobPorts(
            FaultySource(source: job.source, plan: plan), FaultyStore(store: job.store, plan: plan, watch: watch),
            FaultyModels(models: job.models, plan: plan))
        var first: RunOutcome?
        for attempt in 1...Self.maximumAttempts {
            do {
                let outcome = try await job.run()
                guard let first else {
                    first = outcome
                    continue
                }
                var complaints = await judge(job, first, old: old) + watch.complaints
                if !outcome.wasPublished || outcome.record != first.record { complaints.append("published twice") }
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

    /// A model whose first output is a formula, and whose outputs sum to 1 when there are several.
    private func model(_ formula: @escaping @Sendable (Double) -> Double) -> FormulaModel {
        let count = outputs.count
        return FormulaModel(outputs: outputs) { Self.values(formula($0[0]), count: count) }
    }

    private static func values(_ first: Double, count: Int) -> [Double] {
        [first] + Array(repeating: (1 - first) / Double(max(1, count - 1)), count: count - 1)
    }

    /// Readers see all old rows or all new ones.
    private func judgePublished(_ job: NightlyJob, old: RunRecord) async -> [String] {
        let kept = rows.filter { $0.entity.distance > 0 }
        let published = await job.published()
        let isOld = published.first?.run == old.id
        let wanted = kept.map { row in
            Self.values(isOld ? Self.oldScore : row.score, count: outputs.count)
        }
        return published.map(\.key) == kept.map(\.key) && published.map(\.outputs) == wanted
            && Set(published.map(\.run)).count == 1 ? [] : ["published \(published)"]
    }

    private func judge(_ job: NightlyJob, _ outcome: RunOutcome, old: RunRecord) async -> [String] {
        var complaints = await judgePublished(job, old: old)
        let published = await job.published()
        let rejected = await job.store.rejections(of: outcome.record.id, limit: .max).compactMap(\.key)
        let runs = await job.store.runs(of: nil, limit: .max)
        func demand(_ condition: Bool, _ complaint: @autoclosure () -> String) {
            if !condition { complaints.append(complaint()) }
        }
        demand(outcome.record.status == .published, "the run is \(outcome.record.status)")
        demand(published.first?.run == outcome.record.id, "another run is published")
        demand(
            (published.map(\.key) + rejected).sorted() == rows.map(\.key),
            "published \(published.map(\.key)) and rejected \(rejected)")
        demand(outcome.record.counts.read == rows.count, "counts are \(outcome.record.counts)")
        demand(outcome.record.counts.rejected == rejected.count, "counts are \(outcome.record.counts)")
        demand(Set(runs.map(\.status)) == [.published, .superseded] && runs.count == 2, "the ledger has \(runs)")
        demand(runs.contains(outcome.record), "the ledger does not have \(outcome.record)")
        return complaints
    }
}
