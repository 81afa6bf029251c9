import Domain

/// The nightly job: scores a partition, audits the scores and publishes them.
///
/// Killed or stopped at any point, the same command goes on from the last commit; run again after the end, it finds the
/// scores published and does nothing.
public struct RunBatch: Sendable {
    private let ledger: any RunLedger
    private let models: any ModelProvider
    private let stage: StageScores
    private let audit: AuditScores
    private let publish: PublishScores
    private let context: RunContext

    /// The use case with its ports and the three that it runs.
    public init(
        ledger: any RunLedger, models: any ModelProvider, stage: StageScores, audit: AuditScores,
        publish: PublishScores, context: RunContext
    ) {
        self.ledger = ledger
        self.models = models
        self.stage = stage
        self.audit = audit
        self.publish = publish
        self.context = context
    }

    /// Runs the job for a partition.
    ///
    /// - Throws: ``BatchError``; `CancellationError` when its task was cancelled, after the run became `stopped`.
    public func callAsFunction(_ order: BatchOrder) async throws -> RunOutcome {
        let identity = try await models.resolve(order.model)
        let scorer = try FlightScorer(
            model: try await LoadModel(models: models)(identity), catalogue: order.catalogue, contract: order.contract)
        switch try await ledger.open(request(for: order, model: identity)) {
        case .alreadyPublished(let record):
            context.reporter.report(.alreadyPublished(record))
            return RunOutcome(record: record, wasPublished: true)
        case .opened(let record, let claim):
            context.reporter.report(.runOpened(record, resumed: false))
            return try await work(on: record, claim, scorer: scorer, until: order.target)
        case .resumed(let record, let claim):
            context.reporter.report(.runOpened(record, resumed: true))
            return try await work(on: record, claim, scorer: scorer, until: order.target)
        }
    }

    private func request(for order: BatchOrder, model: ModelIdentity) -> RunRequest {
        RunRequest(
            newID: RunID(partition: order.partition, random: context.randomBits()), job: order.job,
            partition: order.partition,
            recipe: RunRecipe(model: model, configuration: order.configuration, program: order.program),
            rescore: order.rescore, time: context.now())
    }

    private func work(
        on run: RunRecord, _ claim: RunClaim, scorer: FlightScorer, until target: RunTarget
    ) async throws -> RunOutcome {
        do {
            let outcome = try await goOn(with: run, claim, scorer: scorer, until: target)
            await ledger.release(claim)
            if outcome.record.status != .published { context.reporter.report(.runEnded(outcome.record)) }
            return outcome
        } catch {
            // Whatever a port makes of being cancelled, the attempt was stopped.
            let end: any Error = Task.isCancelled ? CancellationError() : error
            await noteEnd(of: claim, by: end)
            await ledger.release(claim)
            throw end
        }
    }

    private func goOn(
        with run: RunRecord, _ claim: RunClaim, scorer: FlightScorer, until target: RunTarget
    ) async throws -> RunOutcome {
        var run = run
        if run.status == .staging { run = try await stage(run, claim, scorer: scorer) }
        guard run.status == .staged || run.status == .audited, target != .staged else {
            return RunOutcome(record: run)
        }
        try Task.checkCancellation()
        let (audited, report) = try await audit(run, claim)
        guard audited.status == .audited, target == .published else {
            return RunOutcome(record: audited, report: report)
        }
        try Task.checkCancellation()
        return RunOutcome(record: try await publish(audited, claim), report: report)
    }

    /// Writes into the ledger how an attempt ended, when the store still lets it. A run that is staged or audited stays so:
    /// the next attempt goes on from there. The error that ended the attempt is what the caller gets, not one from here.
    private func noteEnd(of claim: RunClaim, by error: any Error) async {
        let change = RunChange(endedBy: error, at: context.now())
        // Not cancelled with the attempt: the stop itself must still be written down.
        let ended = await Task { try? await ledger.advance(claim, by: change) }.value
        if let ended { context.reporter.report(.runEnded(ended)) }
    }
}
