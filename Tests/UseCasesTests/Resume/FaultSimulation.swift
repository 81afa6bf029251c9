import Domain
import InMemory
import PortContracts
import Tabular
import Testing
import UseCases

/// A published partition, and a command on it that is given again until it succeeds, each time by a new process, while
/// ports fail as planned and the source changes. Given once more, it finds the scores published.
struct FaultSimulation: Sendable {
    /// What came of it.
    struct Result {
        /// The failures that came about.
        var fired: Set<Fault>
        /// What is wrong; empty when everything is as it should be.
        var complaints: [String]
    }

    static let maximumAttempts = 40

    let command: SimulatedCommand
    var source: SourceHistory
    let chunkRows: Int
    let workers: Int
    let variant: StoreVariant
    let outputs: ModelOutputs
    let republication: Republication

    init(
        _ command: SimulatedCommand = .run, rows count: Int = 11, of variant: StoreVariant = .standard,
        outputs: ModelOutputs = .score, chunkRows: Int = 3, workers: Int = 2, republication: Republication = .ask
    ) {
        self.command = command
        source = SourceHistory(Sample.rows(1...count, violating: [2, count], of: variant), of: variant)
        self.chunkRows = chunkRows
        self.workers = workers
        self.variant = variant
        self.outputs = outputs
        self.republication = republication
    }

    /// Whether a publication follows when the source has changed since.
    var followsSource: Bool { republication == .whenChanged && [.run, .rescore].contains(command) }

    /// Gives the command until it succeeds twice.
    func callAsFunction(_ faults: Set<Fault>) async throws -> Result {
        let (plan, watch) = (FaultPlan(faults), LedgerWatch())
        var (job, old) = try await prepared()
        job.ports = JobPorts(
            FaultySource(source: job.source, plan: plan), FaultyStore(store: job.store, plan: plan, watch: watch),
            FaultyModels(models: job.models, plan: plan))
        var (process, judge) = (
            SimulatedProcess(job: job, command: command, old: old.id), SimulationJudge(self, old: old)
        )
        for attempt in 1...Self.maximumAttempts {
            judge.see(attempt)
            await job.source.replace(source.state(of: attempt) + others)
            let first = process.first
            let (outcome, error) = await process.attempt()
            var complaints = await judge.view(of: job) + watch.complaints
            if let error, !judge.allows(error) { complaints.append("\(error)") }
            if let outcome { complaints += await judge.end(outcome, first: first, of: job) }
            if !complaints.isEmpty || process.isFinished {
                return Result(fired: plan.fired, complaints: complaints.map { "attempt \(attempt): \($0)" })
            }
            plan.restart()
            await job.store.releaseAll()
        }
        return Result(fired: plan.fired, complaints: ["not published after \(Self.maximumAttempts) attempts"])
    }

    /// The outputs of a row, by the model whose scores were published first or by the new one.
    func scores(of row: ParcelRow, isNew: Bool) -> [Double] { values(of: row.entity.distance, isNew: isNew) }

    /// Outputs that sum to 1 when there are several.
    private func values(of distance: Double, isNew: Bool) -> [Double] {
        let first = isNew || !command.hasNewModel ? SampleFormula.score(distance: distance) : 2.0 / 3
        return [first] + Array(repeating: (1 - first) / Double(max(1, outputs.count - 1)), count: outputs.count - 1)
    }

    /// Rows of another partition, which no run may touch.
    private var others: [ParcelRow] {
        variant.partitions.dropFirst().flatMap {
            variant.table.partitionColumn == nil ? [] : Sample.rows(100...101, of: variant, in: $0)
        }
    }

    /// A job whose partition is published; for a rollback, twice.
    private func prepared() async throws -> (job: NightlyJob, old: RunRecord) {
        var job = try NightlyJob(source.state(of: 1) + others, of: variant)
        job.chunkRows = chunkRows
        job.workers = workers
        job.republication = republication
        try await job.register(FormulaModel(outputs: outputs) { values(of: $0[0], isNew: false) })
        let old = try await job.run().record
        if command.hasNewModel {
            try await job.register(FormulaModel(outputs: outputs) { values(of: $0[0], isNew: true) })
        }
        if command == .rollback { _ = try await job.run() }
        return (job, old)
    }
}

extension FaultSimulation: CustomStringConvertible {
    var description: String {
        "\(command) (\(republication)), \(source.states.count) states of \(source.states[0].count) rows, chunks of \(chunkRows)"
    }
}
