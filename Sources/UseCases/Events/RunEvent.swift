public import Domain

/// Something that happened. All listeners receive the same stream of events.
public enum RunEvent: Sendable {
    /// A run was opened, or resumed after an interruption.
    case runOpened(RunRecord, resumed: Bool)
    /// The partition's scores are published already; nothing is done.
    case alreadyPublished(RunRecord)
    /// The source has changed since the partition's scores were published; they stay.
    case sourceChanged(RunRecord)
    /// A stage begins, with the number of rows that it will process, if that is known.
    case stageStarted(Stage, expectedRows: Int?)
    /// The progress of a stage; the numbers count from its beginning.
    case stageAdvanced(Stage, StageProgress)
    /// A stage has ended.
    case stageFinished(StageReport)
    /// Rows were rejected; the first few of a stage, for people to look at.
    case rowsRejected(Stage, [Rejection])
    /// So many rows of the table belong to no partition: no run reads them.
    case rowsUnassigned(Int)
    /// The audit has come to a verdict.
    case audited(RunRecord, AuditReport)
    /// A run failed for a reason that passes, and tries again after a wait.
    case retrying(after: BatchError, in: Duration)
    /// A store was connected to: what its sessions are set to, in one sentence, for the log.
    case connected(String)
    /// A message for people, in one sentence.
    case noted(String)
    /// A run's scores are published.
    case published(RunRecord)
    /// A run ended before its scores were published.
    case runEnded(RunRecord)
}
