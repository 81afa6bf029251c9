/// A transition of a run, as it is recorded in the ledger.
public struct RunChange: Equatable, Sendable {
    /// The new status of the run.
    public var status: RunStatus
    /// The audit that led to it.
    public var audit: AuditReport?
    /// Why it failed or was refused.
    public var message: String?
    /// The time zone in which the source worked; nil where it is not known.
    public var timeZone: String?
    /// When.
    public var time: Timestamp

    /// A step to a status.
    public init(
        to status: RunStatus, audit: AuditReport? = nil, message: String? = nil, timeZone: String? = nil,
        at time: Timestamp
    ) {
        self.status = status
        self.audit = audit
        self.message = message
        self.timeZone = timeZone
        self.time = time
    }
}
