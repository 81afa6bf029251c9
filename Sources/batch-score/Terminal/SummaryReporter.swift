import Synchronization
import UseCases

/// Keeps what the stages reported, for the table at the end.
final class SummaryReporter: RunReporter {
    private struct State {
        var reports: [StageReport] = []
        var unassigned = 0
    }

    private let gathered = Mutex(State())

    func report(_ event: RunEvent) {
        switch event {
        case .stageFinished(let report): gathered.withLock { $0.reports.append(report) }
        case .rowsUnassigned(let count): gathered.withLock { $0.unassigned = count }
        default: break
        }
    }

    /// What the stages reported, in their order.
    var reports: [StageReport] { gathered.withLock { $0.reports } }

    /// How many rows of the table belong to no partition.
    var unassigned: Int { gathered.withLock { $0.unassigned } }
}
