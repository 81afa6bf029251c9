public import Domain

/// Puts the scores back that a partition had before its last publication.
public struct RollBack: Sendable {
    /// What was put back.
    public struct Outcome: Sendable {
        /// The run that is published now.
        public let record: RunRecord
        /// The run that was published before; nil when there was none.
        public let replaced: RunRecord?
        /// What the table had of that run, which is what can be put back again; nil when it was not looked at.
        public let replacedState: PublicationState?
    }

    private let ledger: any RunLedger
    private let history: any RunHistory
    private let publish: PublishScores
    private let published: any PublishedScores
    private let context: RunContext

    /// Creates the use case.
    ///
    /// - Parameter published: the published table.
    public init(
        ledger: any RunLedger, history: any RunHistory, publish: PublishScores, published: any PublishedScores,
        context: RunContext
    ) {
        self.ledger = ledger
        self.history = history
        self.publish = publish
        self.published = published
        self.context = context
    }

    /// Publishes the run of a partition that was superseded last, in the place of the one that is published.
    ///
    /// - Throws: `usage` when no run of the partition is kept; `tryLater` while a process works on the partition.
    public func callAsFunction(_ job: JobName, _ partition: Partition) async throws -> Outcome {
        let kept = try await kept(job, partition)
        return try await ledger.underClaim(on: kept.id, context) { run, claim in
            // Another process may have published meanwhile; then the plan of the publication refuses the run.
            let replaced = try await runs(job, partition, .published).first
            // A table that cannot be read is no reason to leave wrong scores in it.
            var state: PublicationState?
            if let replaced { state = try? await published.state(of: replaced) }
            return Outcome(record: try await publish(run, claim), replaced: replaced, replacedState: state)
        }
    }

    private func kept(_ job: JobName, _ partition: Partition) async throws -> RunRecord {
        let kept = try await runs(job, partition, .superseded).max { $0.updatedAt < $1.updatedAt }
        guard let kept else {
            throw BatchError(
                .usage,
                "there is nothing to put back: no run of partition \(partition) of job \(job) is superseded in table "
                    + "\(published.target). Score the partition again with the model that you want (run --rescore --model)"
            )
        }
        return kept
    }

    private func runs(_ job: JobName, _ partition: Partition, _ status: RunStatus) async throws -> [RunRecord] {
        try await history.runs(of: job, whichAre: [status])
            .filter { $0.partition == partition && $0.publishes(into: published.target) }
    }
}
