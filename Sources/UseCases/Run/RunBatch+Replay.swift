public import Domain

extension RunBatch {
    /// Scores the rows of a published partition that have no score, because they were rejected or came later, and publishes
    /// them together with the scores that are there.
    ///
    /// The replay is a run of its own, which has the published one as its parent. It reads the whole partition, and keeps
    /// the published score of each row that has one, whatever the row says now.
    ///
    /// - Parameters:
    ///   - parent: the published run.
    ///   - order: how it was to be scored; its model is not used, but the parent's version.
    /// - Throws: `usage` unless the parent is published, and would be scored in the same way now; `nothingToDo` when it has
    ///   rejected no row, or no further row can be scored; `dataRefused` when the table is not as it was published.
    public func replay(_ parent: RunRecord, _ order: BatchOrder) async throws -> RunOutcome {
        try checkCanBeReplayed(parent, by: order.job)
        let identity = parent.recipe.model
        let model = try await LoadModel(models: models)(identity)
        let scorer = try EntityScorer(model: model, problem: problem)
        let recipe = RunRecipe(
            model: identity, problem: order.problem, outputs: try outputs(of: model, identity, named: order.outputs),
            configuration: order.configuration, program: order.program)
        if let difference = parent.recipe.difference(from: recipe) {
            throw BatchError(
                .usage,
                "run \(parent.id) was scored with another \(difference) than there is now, and a partition is scored in one way; "
                    + "score it again as a whole (run --rescore)")
        }
        let request = RunRequest(
            newID: RunID(partition: parent.partition, random: context.randomBits()), job: parent.job,
            partition: parent.partition, target: published.target, recipe: recipe, chunkRows: order.chunkRows,
            process: context.process, parent: parent.id, time: context.now())
        guard case .opened(let run, let claim) = try await ledger.open(request) else {
            throw BatchError(.internal, "the ledger opened no new run for the replay of run \(parent.id)")
        }
        context.reporter.report(.runOpened(run, resumed: false))
        return try await work(on: run, claim, until: order.target) {
            let rows = try await published.scores(of: parent.partition, order: .byKey, limit: nil)
            return scorer.keeping(try KeptScores(rows, of: parent, table: published.target))
        }
    }

    private func checkCanBeReplayed(_ run: RunRecord, by job: JobName) throws {
        guard run.job == job else {
            throw BatchError(
                .usage, "run \(run.id) is one of job \(run.job), and the configuration is that of job \(job)")
        }
        guard run.status == .published, run.publishes(into: published.target) else {
            let advice =
                run.status == .refused || run.status.isResumable
                ? "run the partition again (run --partition \(run.partition))"
                : "batch-score runs lists the run that is published now"
            throw BatchError(
                .usage,
                "run \(run.id) is \(run.status.rawValue), and a replay completes a run that is published in table "
                    + "\(published.target); \(advice)")
        }
        guard run.counts.rejected > 0 else {
            throw BatchError(.nothingToDo, "run \(run.id) has rejected no row of partition \(run.partition)")
        }
    }
}

extension RunRecipe {
    /// What differs from another recipe, apart from the version of the program; nil when nothing does.
    fileprivate func difference(from other: RunRecipe) -> String? {
        if model != other.model { return "model" }
        if problem != other.problem { return "problem" }
        if outputs != other.outputs { return "list of outputs" }
        return configuration == other.configuration ? nil : "configuration"
    }
}
