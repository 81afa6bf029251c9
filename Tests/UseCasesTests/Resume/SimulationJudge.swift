import Domain
import InMemory
import PortContracts
import Testing
import UseCases

/// What must hold while faults happen, and in the end.
struct SimulationJudge {
    private let simulation: FaultSimulation
    /// The run that was published first.
    private let old: RunRecord
    /// The states of the source so far.
    private var seen: [SourceHistory.State]

    init(_ simulation: FaultSimulation, old: RunRecord) {
        self.simulation = simulation
        self.old = old
        seen = [simulation.source.state(of: 1)]
    }

    /// The source is in this state from now on.
    mutating func see(_ state: SourceHistory.State) { seen.append(state) }

    /// Whether an attempt may end so.
    func allows(_ error: any Error) -> Bool {
        switch error {
        case is InjectedFault: true
        case let end as Unpublished: end.record.status == .refused && seen.contains(where: \.hasDuplicates)
        case let error as BatchError: error.code == .nothingToDo && seen.contains(where: \.isEmpty)
        default: false
        }
    }

    /// What is wrong with what readers see: one state of the source, scored by one run.
    func view(of job: NightlyJob) async -> [String] {
        let published = await job.published()
        let isOne = Set(published.map(\.run)).count == 1
        return isOne && state(of: published) != nil ? [] : ["published \(published)"]
    }

    /// What is wrong when a command has succeeded.
    func end(_ outcome: RunOutcome, first: RunOutcome?, of job: NightlyJob) async -> [String] {
        let (run, published) = (outcome.record, await job.published())
        let rejected = await job.store.rejections(of: run.id, limit: .max).compactMap(\.key)
        let state = state(of: published) ?? []
        var complaints = await ledger(run, of: job)
        func demand(_ condition: Bool, _ complaint: @autoclosure () -> String) {
            if !condition { complaints.append(complaint()) }
        }
        demand(run.status == .published, "the run is \(run.status)")
        demand(published.first?.run == run.id, "another run is published than \(run)")
        demand((published.map(\.key) + rejected).sorted() == state.map(\.key).sorted(), "rejected \(rejected)")
        demand(run.counts.read == state.count, "counts are \(run.counts)")
        demand(run.counts.rejected == rejected.count, "counts are \(run.counts)")
        if let first, !simulation.followsSource {
            demand(run == first.record, "published again")
        } else if outcome.wasPublished, simulation.followsSource {
            demand(state.isSame(as: seen.last ?? []), "a state before the last one is published")
        }
        return complaints
    }

    /// What is wrong with the ledger: runs of other partitions are not there.
    private func ledger(_ run: RunRecord, of job: NightlyJob) async -> [String] {
        let runs = await job.store.runs(of: nil, limit: .max)
        var complaints = runs.contains(run) ? [] : ["the ledger does not have \(run)"]
        let ends = Dictionary(grouping: runs, by: \.status)
        let isEnded = Set(ends.keys).isSubset(of: [.published, .superseded, .abandoned])
        if !isEnded || ends[.published]?.count != 1 || ends[.superseded]?.count != 1 {
            complaints.append("the ledger has \(runs)")
        }
        if seen.allSatisfy({ $0.isSame(as: seen[0]) }), simulation.command.hasNewModel, runs.count != 2 {
            complaints.append("the ledger has \(runs)")
        }
        for abandoned in ends[.abandoned] ?? [] where await job.store.profile(of: abandoned.id, range: 0...1).rows > 0 {
            complaints.append("scores of the abandoned run \(abandoned.id) are staged")
        }
        return complaints
    }

    /// The state of the source whose scores are published.
    private func state(of published: [PublishedScore]) -> SourceHistory.State? {
        let isNew = published.first?.run != old.id
        return (isNew ? seen : [seen[0]]).last { state in
            let kept = state.filter { $0.entity.distance > 0 }.sorted { $0.key < $1.key }
            return !state.hasDuplicates && published.map(\.key) == kept.map(\.key)
                && published.map(\.outputs) == kept.map { simulation.scores(of: $0, isNew: isNew) }
        }
    }
}

extension SourceHistory.State {
    /// Whether the rows are the same, in whichever order.
    fileprivate func isSame(as other: Self) -> Bool {
        func texts(_ rows: Self) -> [String] { rows.map { "\($0)" }.sorted() }
        return texts(self) == texts(other)
    }
}
