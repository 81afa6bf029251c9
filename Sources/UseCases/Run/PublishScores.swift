public import Domain

/// Makes the audited scores of a run the published ones.
public struct PublishScores: Sendable {
    private let publisher: any ScorePublisher
    private let context: RunContext

    /// Creates the use case.
    public init(publisher: any ScorePublisher, context: RunContext) {
        self.publisher = publisher
        self.context = context
    }

    /// Publishes a run that is audited, or one that was superseded, whose scores are put back.
    ///
    /// - Returns: the run's record, which is `published`.
    public func callAsFunction(_ run: RunRecord, _ claim: RunClaim) async throws -> RunRecord {
        let meter = StageMeter(.publish, expectedRows: run.counts.staged, context: context)
        let record = try await publisher.publish(claim, at: context.now())
        meter.advance(rowsIn: run.counts.staged, rowsOut: run.counts.staged)
        meter.finish()
        context.reporter.report(.published(record))
        return record
    }
}
