/// Listens to what happens: the progress bar, the log, the metrics.
///
/// Contract: `report` returns at once and never throws; it may be called from any task.
public protocol RunReporter: Sendable {
    /// Reports an event.
    func report(_ event: RunEvent)
}
