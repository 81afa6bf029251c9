/// The ledger's record of a run.
public struct RunRecord: Equatable, Sendable {
    /// The run.
    public var id: RunID
    /// Its job.
    public var job: JobName
    /// The partition that it scores.
    public var partition: Partition
    /// The table that it publishes into; empty for a run of an older ledger, which did not record it.
    public var target: String
    /// What determines its scores.
    public var recipe: RunRecipe
    /// Where it stands.
    public var status: RunStatus
    /// The number of times that it was begun or resumed, from 1. A process with an older number no longer holds the
    /// run.
    public var attempt: Int
    /// The process that works on it, or did last; nil for a run of an older ledger.
    public var process: ProcessIdentity?
    /// Whether it scores again what was published already.
    public var isRescore = false
    /// The run whose scores it keeps, as a replay; nil for a run that scores all rows.
    public var parent: RunID?
    /// The time zone in which the source worked, where that decides what a view gives; nil before all rows are read, and for a
    /// source that knows none.
    public var timeZone: String?
    /// How many rows its chunks have, except for the last one.
    public var chunkRows: Int
    /// Its counts, as of the last commit.
    public var counts: RunCounts
    /// The checksum of the rows read, as of the last commit; nil for a replay, and for a run of an older ledger.
    public var sourceChecksum: RowChecksum?
    /// The checksum of the scores staged, as of the last commit; nil for a run of an older ledger.
    public var scoreChecksum: RowChecksum?
    /// Where its source resumes after the last committed chunk; nil before the first one.
    public var position: SourcePosition?
    /// The statistics of its scores, one summary for each output; empty until they are audited.
    public var summaries: [ScoreSummary] = []
    /// Why it failed or was refused.
    public var message: String?
    /// When it was opened.
    public var openedAt: Timestamp
    /// When this record was last written.
    public var updatedAt: Timestamp

    /// A new run, before its first row.
    public init(
        id: RunID, job: JobName, partition: Partition, target: String, recipe: RunRecipe, chunkRows: Int,
        openedAt: Timestamp
    ) {
        self.id = id
        self.job = job
        self.partition = partition
        self.target = target
        self.recipe = recipe
        self.chunkRows = chunkRows
        status = .staging
        attempt = 1
        counts = RunCounts()
        sourceChecksum = RowChecksum()
        scoreChecksum = RowChecksum()
        self.openedAt = openedAt
        updatedAt = openedAt
    }

    /// This record after one more chunk.
    public func adding(_ chunk: ScoredChunk, at time: Timestamp) -> RunRecord {
        var record = self
        record.counts = counts.adding(chunk)
        record.sourceChecksum = sourceChecksum.map { $0 + chunk.sourceChecksum }
        record.scoreChecksum = scoreChecksum.map { $0 + chunk.scoreChecksum }
        record.position = chunk.position
        record.updatedAt = time
        return record
    }

    /// This record after a change; throws when the change is not one that may follow.
    public func applying(_ change: RunChange) throws(RunStatus.IllegalTransition) -> RunRecord {
        var record = self
        record.status = try status.advanced(to: change.status)
        record.summaries = change.audit?.summaries ?? summaries
        record.message = change.message
        record.timeZone = change.timeZone ?? timeZone
        record.updatedAt = change.time
        return record
    }

    /// This record when a process takes the run over; it has the next attempt then.
    public func claimed(by process: ProcessIdentity, at time: Timestamp) -> RunRecord {
        var record = self
        record.attempt += 1
        record.process = process
        record.updatedAt = time
        return record
    }

    /// This record when the next attempt resumes it: a run that was stopped or failed is staging again.
    public func resumed(by process: ProcessIdentity, at time: Timestamp) -> RunRecord {
        var record = claimed(by: process, at: time)
        if status == .stopped || status == .failed {
            record.status = .staging
            record.message = nil
        }
        return record
    }

    /// Whether it publishes into a table. A run of an older ledger may have published into any.
    public func publishes(into target: String) -> Bool { self.target.isEmpty || self.target == target }
}
