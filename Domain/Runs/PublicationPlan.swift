/// Decides what a publication does to the runs of a partition. Every store carries out the decision in its own way.
public struct PublicationPlan: Equatable, Sendable {
    /// The run that is published, as the ledger has it afterwards.
    public let published: RunRecord
    /// The run that was published before, as the ledger has it afterwards: its rows are kept until the next publication.
    public let superseded: RunRecord?
    /// Runs whose kept rows are removed, as the ledger has them afterwards.
    public let abandoned: [RunRecord]

    /// Decides.
    ///
    /// - Parameters:
    ///   - run: the run to publish, as the ledger has it now.
    ///   - target: the table. A run of an older ledger, which recorded none, has it from now on.
    ///   - runs: all runs of its job and partition, in any order; the run itself may be among them. Those that publish
    ///     into another table stay as they are.
    ///   - time: when.
    /// - Throws: `IllegalTransition` when the run cannot be published in its status.
    public init(
        publishing run: RunRecord, into target: String, among runs: [RunRecord], at time: Timestamp
    ) throws(RunStatus.IllegalTransition) {
        let others = runs.filter { $0.id != run.id && $0.publishes(into: target) }
        var published = try run.applying(RunChange(to: .published, at: time))
        published.target = target
        self.published = published
        superseded = try others.first { $0.status == .published }.map {
            record throws(RunStatus.IllegalTransition) in try record.applying(RunChange(to: .superseded, at: time))
        }
        var abandoned: [RunRecord] = []
        for record in others where record.status == .superseded {
            abandoned.append(try record.applying(RunChange(to: .abandoned, at: time)))
        }
        self.abandoned = abandoned
    }

    /// All records that change, those that lose their rows first.
    public var changes: [RunRecord] { abandoned + [superseded].compactMap { $0 } + [published] }
}
