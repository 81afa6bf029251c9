import LocalFiles
public import UseCases

/// The use cases that work on runs by their ids or partitions, and read no row of the source.
public struct RunOperations: Sendable {
    /// Compares published tables with the ledger.
    public let verify: VerifyPublications
    /// Puts superseded scores back.
    public let rollBack: RollBack
    /// Gives up runs.
    public let abandon: AbandonRun
    /// Removes what runs have left.
    public let clean: CleanStore
    let auditOrPublish: AuditOrPublishRun
    /// What no output is written over.
    let inputs: InputFiles

    /// Puts the use cases together.
    ///
    /// - Parameter published: what reads published scores; nil for the store itself.
    init(
        _ store: any TableStore, _ configuration: JobConfiguration, published: (any PublishedScores)? = nil,
        inputs: InputFiles, context: RunContext
    ) {
        let published = published ?? store
        let audit = AuditScores(
            staging: store, ledger: store, history: store, policy: configuration.audit, context: context)
        let publish = PublishScores(publisher: store, context: context)
        verify = VerifyPublications(history: store, published: published)
        rollBack = RollBack(ledger: store, history: store, publish: publish, published: published, context: context)
        abandon = AbandonRun(ledger: store, history: store, staging: store, context: context)
        clean = CleanStore(ledger: store, history: store, staging: store, files: store, context: context)
        auditOrPublish = AuditOrPublishRun(
            ledger: store, history: store, audit: audit, publish: publish, published: published, context: context)
        self.inputs = inputs
    }
}
