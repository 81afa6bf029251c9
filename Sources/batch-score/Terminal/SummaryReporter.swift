import Synchronization
import UseCases

/// Keeps what the stages reported, for the table at the end.
final class SummaryReporter: RunReporter {
    private let gathered = Mutex<[StageReport]>([])

    func report(_ event: RunEvent) {
        if case .stageFinished(let report) = event { gathered.withLock { $0.append(report) } }
    }

    /// What the stages reported, in their order.
    var reports: [StageReport] { gathered.withLock { $0 } }
}
