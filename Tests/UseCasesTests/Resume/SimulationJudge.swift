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
    /// The number of the newest state of the source.
    private var seen = 0

    init(_ simulation: FaultSimulation, old: RunRecord) {
        self.simulation = simulation
        self.old = old
    }

    private var source: SourceHistory { simulation.source }

    /// The source is in the state of an attempt from now on.
    mutating func see(_ attempt: Int) { seen = source.index(of: attempt) }

    /// Whether an attempt may end so.
    func allows(_ error: any Error) -> Bool {
        switch error {
        case is InjectedFault: true
        case let end as Unpublished:
            end.record.status == .refused && source.states[...seen].contains(where: \.hasDuplicates)
        case let error as BatchError:
            // A release that fails leaves a partition held until its process ends.
            error.code == .tryLater || (error.code == .nothingToDo && source.states[...seen].contains(where: \.isEmpty))
        default: false
        }
    }

    /// What is wrong with what readers see: one state of the source, scored by one run.
    func view(of job: NightlyJob) async -> [String] {
        let published = await job.published()
        let isOne = Set(published.map(\.run)).count == 1
        return isOne && !states(of: published).isEmpty ? [] : ["published \(published)"]
    }

    /// What is wrong when a command has succeeded.
    func end(_ outcome: RunOutcome, first: RunOutcome?, of job: NightlyJob) async -> [String] {
        let (run, published) = (outcome.record, await job.published())
        let rejected = await job.store.rejections(of: run.id, limit: .max).compactMap(\.key)
        let keys = (published.map(\.key) + rejected).sorted()
        let states = states(of: published).filter { source.states[$0].map(\.key).sorted() == keys }
        var complaints = await ledger(run, of: job)
        func demand(_ condition: Bool, _ complaint: @autoclosure () -> String) {
            if !condition { complaints.append(complaint()) }
        }
        demand(run.status == .published, "the run is \(run.status)")
        demand(published.first?.run == run.id, "another run is published than \(run)")
        demand(!states.isEmpty, "rejected \(rejected)")
        demand(run.counts.read == keys.count, "counts are \(run.counts)")
        demand(run.counts.rejected == rejected.count, "counts are \(run.counts)")
        if let first, !simulation.followsSource {
            demand(run == first.record, "published again")
        } else if outcome.wasPublished, simulation.followsSource {
            demand(states.contains(seen), "a state before the last one is published")
        }
        return complaints
    }

    /// What is wrong with the ledger: runs of other partitions are not there.
    private func ledger(_ run: RunRecord, of job: NightlyJob) async -> [String] {
        let runs = await job.store.runs(of: nil, limit: .max)
        var complaints = runs.contains(run) ? [] : ["the ledger does not have \(run)"]
        let ends = Dictionary(grouping: runs.filter { !mayBeLeft($0) }, by: \.status)
        if !isEnded(Set(ends.keys)) || ends[.published]?.count != 1 || ends[.superseded]?.count != 1 {
            complaints.append("the ledger has \(runs)")
        }
        if source.states.count == 1, simulation.command.hasNewModel, runs.count != 2 {
            complaints.append("the ledger has \(runs)")
        }
        for abandoned in ends[.abandoned] ?? [] where await job.store.profile(of: abandoned.id, range: 0...1).rows > 0 {
            complaints.append("scores of the abandoned run \(abandoned.id) are staged")
        }
        return complaints
    }

    /// Whether a run may stay unfinished: scoring again was interrupted, and then the source became again what is published.
    private func mayBeLeft(_ run: RunRecord) -> Bool {
        simulation.followsSource && run.isRescore && run.status.isResumable
    }

    /// Whether runs that are not published may be so: of a state that an audit refused, a run may be left.
    private func isEnded(_ statuses: Set<RunStatus>) -> Bool {
        var ends: Set<RunStatus> = [.published, .superseded, .abandoned]
        if source.hasDuplicates { ends.insert(.refused) }
        return statuses.isSubset(of: ends)
    }

    /// The numbers of the states of the source whose scores these are.
    private func states(of published: [PublishedScore]) -> [Int] {
        let isNew = published.first?.run != old.id
        return (isNew ? Array(0...seen) : [0]).filter { index in
            let kept = source.states[index].filter { $0.entity.distance > 0 }.sorted { $0.key < $1.key }
            return !kept.hasDuplicates && published.map(\.key) == kept.map(\.key)
                && published.map(\.outputs) == kept.map { simulation.scores(of: $0, isNew: isNew) }
        }
    }
}
