/// Who listens to what happens: the progress bar, the log, the metrics.
///
/// Contract: `report` returns at once and never throws; it may be called from any task.
public protocol RunReporter: Sendable {
    /// Says that something happened.
    func report(_ event: RunEvent)
}
