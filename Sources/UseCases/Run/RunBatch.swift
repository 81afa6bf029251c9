public import Domain

/// The nightly job: scores a partition, audits the scores and publishes them.
///
/// If it is killed or stopped at any point, the same command resumes from the last commit. Once the scores are
/// published, the same command does nothing.
public struct RunBatch<Entity: Sendable>: Sendable {
    private let problem: ScoringProblem<Entity>
    private let ledger: any RunLedger
    private let models: any ModelProvider
    private let stage: StageScores<Entity>
    private let audit: AuditScores
    private let publish: PublishScores
    private let context: RunContext

    /// Creates the use case.
    public init(
        problem: ScoringProblem<Entity>, ledger: any RunLedger, models: any ModelProvider, stage: StageScores<Entity>,
        audit: AuditScores, publish: PublishScores, context: RunContext
    ) {
        self.problem = problem
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
        let model = try await LoadModel(models: models)(identity)
        let scorer = try EntityScorer(model: model, problem: problem)
        let outputs = try outputs(of: model, identity, named: order.outputs)
        switch try await ledger.open(request(for: order, model: identity, outputs: outputs)) {
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

    /// The columns to publish: the model's outputs, under the order's names if it has any.
    private func outputs(
        of model: any ScoringModel, _ identity: ModelIdentity, named names: [String]?
    ) throws -> ModelOutputs {
        guard let names else { return model.outputs }
        guard names.count == model.outputs.count,
            let outputs = ModelOutputs(names, areClassProbabilities: model.outputs.areClassProbabilities)
        else {
            throw BatchError(
                .config,
                "target.outputs names \(names.count) columns; model \(identity) needs \(model.outputs.count) different "
                    + "names, for \(model.outputs.names.joined(separator: ", "))")
        }
        return outputs
    }

    private func request(for order: BatchOrder, model: ModelIdentity, outputs: ModelOutputs) -> RunRequest {
        RunRequest(
            newID: RunID(partition: order.partition, random: context.randomBits()), job: order.job,
            partition: order.partition,
            recipe: RunRecipe(
                model: model, problem: order.problem, outputs: outputs, configuration: order.configuration,
                program: order.program), rescore: order.rescore, time: context.now())
    }

    private func work(
        on run: RunRecord, _ claim: RunClaim, scorer: EntityScorer<Entity>, until target: RunTarget
    ) async throws -> RunOutcome {
        do {
            let outcome = try await resume(run, claim, scorer: scorer, until: target)
            await ledger.release(claim)
            if outcome.record.status != .published { context.reporter.report(.runEnded(outcome.record)) }
            return outcome
        } catch {
            // Whatever error a port turns a cancellation into, the attempt was stopped.
            let end: any Error = Task.isCancelled ? CancellationError() : error
            await recordEnd(of: claim, by: end)
            await ledger.release(claim)
            throw end
        }
    }

    private func resume(
        _ run: RunRecord, _ claim: RunClaim, scorer: EntityScorer<Entity>, until target: RunTarget
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

    /// Records in the ledger how an attempt ended, if the store still allows it. A run that is staged or audited stays so,
    /// and the next attempt resumes it. The caller gets the error that ended the attempt, not one from here.
    private func recordEnd(of claim: RunClaim, by error: any Error) async {
        let change = RunChange(endedBy: error, at: context.now())
        // Not cancelled with the attempt: the end itself must still be recorded.
        let ended = await Task { try? await ledger.advance(claim, by: change) }.value
        if let ended { context.reporter.report(.runEnded(ended)) }
    }
}
