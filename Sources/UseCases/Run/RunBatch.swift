public import Domain

/// The nightly job: scores a partition, audits the scores and publishes them.
///
/// If it is killed or stopped at any point, the same command resumes from the last commit. Once the scores are
/// published, the same command does nothing.
public struct RunBatch<Entity: Sendable>: Sendable {
    let problem: ScoringProblem<Entity>
    let ledger: any RunLedger
    let models: any ModelProvider
    let published: any PublishedScores
    let context: RunContext
    private let stage: StageScores<Entity>
    private let audit: AuditScores
    private let publish: PublishScores

    /// Creates the use case.
    public init(
        problem: ScoringProblem<Entity>, ledger: any RunLedger, models: any ModelProvider, stage: StageScores<Entity>,
        audit: AuditScores, publish: PublishScores, published: any PublishedScores, context: RunContext
    ) {
        self.problem = problem
        self.ledger = ledger
        self.models = models
        self.stage = stage
        self.audit = audit
        self.publish = publish
        self.published = published
        self.context = context
    }

    /// Runs the job for a partition.
    ///
    /// - Throws: ``BatchError``; `CancellationError` when its task was cancelled, after the run became `stopped`.
    public func callAsFunction(_ order: BatchOrder) async throws -> RunOutcome {
        do {
            return try await attempt(order)
        } catch let change as SourceChanged {
            context.reporter.report(.noted("\(change), before it was interrupted; a new run begins"))
            return try await attempt(order)
        }
    }

    private func attempt(_ order: BatchOrder) async throws -> RunOutcome {
        let identity = try await models.resolve(order.model)
        let model = try await LoadModel(models: models)(identity)
        let scorer = try EntityScorer(model: model, problem: problem)
        let outputs = try outputs(of: model, identity, named: order.outputs)
        switch try await ledger.open(request(for: order, model: identity, outputs: outputs)) {
        case .alreadyPublished(let record):
            return try await look(at: record, order, scorer: scorer)
        case .opened(let record, let claim):
            context.reporter.report(.runOpened(record, resumed: false))
            return try await work(on: record, claim, until: order.target) { scorer }
        case .resumed(let record, let claim):
            context.reporter.report(.runOpened(record, resumed: true))
            return try await work(on: record, claim, until: order.target) { scorer }
        }
    }

    /// Compares a published partition with the ledger and with its source, and scores it again where that is needed.
    private func look(
        at run: RunRecord, _ order: BatchOrder, scorer: EntityScorer<Entity>
    ) async throws -> RunOutcome {
        var again = order
        again.rescore = true
        guard try await isInTable(run) else { return try await attempt(again) }
        guard order.republication != .never else {
            context.reporter.report(.alreadyPublished(run))
            return RunOutcome(record: run, wasPublished: true)
        }
        let hasChanged = try await stage.hasSourceChanged(since: run, scorer: scorer)
        if order.republication == .whenChanged, hasChanged != false {
            let reason = hasChanged == nil ? "may have changed, which nobody can tell," : "has changed"
            context.reporter.report(
                .noted("the source of partition \(run.partition) \(reason) since it was published; scoring it again"))
            return try await attempt(again)
        }
        context.reporter.report(hasChanged == true ? .sourceChanged(run) : .alreadyPublished(run))
        return RunOutcome(record: run, wasPublished: true, sourceHasChanged: hasChanged)
    }

    /// Whether the table has what a run published; no when no row of it is there.
    ///
    /// - Throws: `dataRefused` when other rows are there.
    private func isInTable(_ run: RunRecord) async throws -> Bool {
        switch try await published.state(of: run) {
        case .intact: return true
        case .changed(let difference):
            throw BatchError.publishedRowsDiffer(run, table: published.target, difference)
        case .missing:
            context.reporter.report(
                .noted(
                    "run \(run.id) published \(run.counts.staged) rows of partition \(run.partition) in table "
                        + "\(published.target), and none is there; scoring the partition again"))
            return false
        }
    }

    /// The columns to publish: the model's outputs, under the order's names if it has any.
    func outputs(
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
            partition: order.partition, target: published.target,
            recipe: RunRecipe(
                model: model, problem: order.problem, outputs: outputs, configuration: order.configuration,
                program: order.program), chunkRows: order.chunkRows, process: context.process, rescore: order.rescore,
            time: context.now())
    }

    /// Does what is left of a run, and ends its claim.
    ///
    /// - Parameter scorer: makes the scorer, under the claim.
    func work(
        on run: RunRecord, _ claim: RunClaim, until target: RunTarget,
        scorer: () async throws -> EntityScorer<Entity>
    ) async throws -> RunOutcome {
        try await RunLabel.$current.withValue(RunLabel(run)) {
            try await finish(run, claim, until: target, scorer: scorer)
        }
    }

    private func finish(
        _ run: RunRecord, _ claim: RunClaim, until target: RunTarget, scorer: () async throws -> EntityScorer<Entity>
    ) async throws -> RunOutcome {
        do {
            let outcome = try await resume(run, claim, scorer: try await scorer(), until: target)
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
