public import Domain

/// How a command that works on a run ended.
public struct RunOutcome: Sendable {
    /// The run, as the ledger has it now.
    public let record: RunRecord
    /// The audit, when this command made one.
    public let report: AuditReport?
    /// Whether the scores were published before, so that nothing was done.
    public let wasPublished: Bool
    /// Whether the source has changed since the scores were published; nil when that is not known, as after a replay, which
    /// keeps scores of rows as they were.
    public let sourceHasChanged: Bool?

    /// Creates an outcome.
    public init(
        record: RunRecord, report: AuditReport? = nil, wasPublished: Bool = false, sourceHasChanged: Bool? = false
    ) {
        self.record = record
        self.report = report
        self.wasPublished = wasPublished
        self.sourceHasChanged = sourceHasChanged
    }
}
