import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("A model with several outputs")
struct OutputsTests {
    /// Probabilities of three classes, which depend on the distance.
    private static func probabilities(_ distance: Double) -> [Double] {
        let first = SampleFormula.score(distance: distance)
        return [first, (1 - first) / 4, (1 - first) * 3 / 4]
    }

    @Test("is run, and all of its outputs are published under one run")
    func publishes() async throws {
        let rows = Sample.rows(1...10, violating: [4])
        let job = try NightlyJob(rows)
        try await job.register(FormulaModel(outputs: try Sample.classes()) { Self.probabilities($0[0]) })
        let outcome = try await job.run()
        #expect(outcome.record.status == .published)
        #expect(outcome.record.recipe.outputs.names == ["early", "on_time", "late"])
        let kept = rows.filter { $0.entity.distance > 0 }
        #expect(await job.published().map(\.key) == kept.map(\.key))
        #expect(await job.published().map(\.outputs) == kept.map { Self.probabilities($0.entity.distance) })
    }

    @Test("is audited output by output, and the ledger has a summary of each")
    func auditsEach() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        let model = FormulaModel(outputs: try #require(ModelOutputs(["low", "high"]))) { [$0[0] / 10_000, 1.5] }
        try await job.register(model)
        let outcome = try await job.run()
        #expect(outcome.record.status == .refused)
        #expect(outcome.report?.failures.map(\.rule) == ["scores_in_range:high"])
        #expect(outcome.record.summaries.map(\.output) == ["low", "high"])
        #expect(outcome.record.summaries.map(\.mean).last == 1.5)
        let rules = await job.store.findings(of: outcome.record.id).map(\.rule)
        #expect(rules.contains("scores_finite:low"))
        #expect(rules.contains("missing_share:high"))
        #expect(!rules.contains("probabilities_sum_to_one"))
    }

    @Test("is compared with the last published run output by output")
    func comparesEach() async throws {
        var job = try NightlyJob(Sample.rows(1...10))
        job.auditPolicy.maximumMeanShift = 0.2
        try await job.register(FormulaModel(outputs: try Sample.classes()) { _ in [0.5, 0.25, 0.25] })
        #expect(try await job.run().record.status == .published)
        try await job.register(FormulaModel(outputs: try Sample.classes()) { _ in [0.5, 0.5, 0] })
        let outcome = try await job.run()
        #expect(outcome.report?.failures.map(\.rule) == ["mean_shift:on_time", "mean_shift:late"])
    }

    @Test("is refused when the class probabilities of a row do not sum to 1", arguments: [0.001, -0.001])
    func sums(_ error: Double) async throws {
        let seventh = Sample.distance(7)
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(
            FormulaModel(outputs: try Sample.classes()) { [0.5, 0.25, $0[0] == seventh ? 0.25 + error : 0.25] })
        let outcome = try await job.run()
        #expect(outcome.record.status == .refused)
        #expect(outcome.report?.failures.map(\.rule) == ["probabilities_sum_to_one"])
        #expect(outcome.record.message?.contains("probabilities_sum_to_one") == true)
        #expect(await job.published().isEmpty)
    }

    @Test("is published when the sums of class probabilities are 1 but for rounding")
    func rounding() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(FormulaModel(outputs: try Sample.classes()) { _ in [0.5, 0.25, 0.250_001] })
        #expect(try await job.run().record.status == .published)
    }

    @Test("is published under other names when the order gives some, and stays class probabilities")
    func renames() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(FormulaModel(outputs: try Sample.classes()) { Self.probabilities($0[0]) })
        let outcome = try await job.run(outputs: ["p_early", "p_on_time", "p_late"])
        #expect(outcome.record.status == .published)
        #expect(outcome.record.recipe.outputs.names == ["p_early", "p_on_time", "p_late"])
        #expect(outcome.record.recipe.outputs.areClassProbabilities)
        #expect(outcome.record.summaries.map(\.output) == ["p_early", "p_on_time", "p_late"])
    }

    @Test("under other names than those published is another recipe: it is scored again")
    func renamingIsAnotherRecipe() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(SampleFormula.model())
        let first = try await job.run().record
        let second = try await job.run(outputs: ["risk"])
        #expect(!second.wasPublished)
        #expect(second.record.id != first.id)
        #expect(await job.store.run(first.id)?.status == .superseded)
    }

    @Test(
        "begins nothing when the order has too few names, too many, or one twice",
        arguments: [["a", "b"], ["a", "b", "c", "d"], ["a", "b", "a"], ["a", "b", ""]])
    func wrongNames(_ names: [String]) async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(FormulaModel(outputs: try Sample.classes()) { Self.probabilities($0[0]) })
        let error = try await expectError(.config, "the names \(names)") { try await job.run(outputs: names) }
        #expect(error.message.contains("\(names.count) columns"))
        #expect(error.message.contains("early, on_time, late"))
        #expect(await job.store.runs(of: nil, limit: 1).isEmpty)
    }

    @Test("that gives fewer columns than it promises is an error of the program, not of the data")
    func tooFewColumns() async throws {
        let job = try NightlyJob(Sample.rows(1...10))
        try await job.register(HalfModel(outputs: try Sample.classes()))
        try await expectError(.internal, "too few columns") { try await job.run() }
        #expect(await job.published().isEmpty)
    }
}

/// A model that gives one column, whatever its outputs are.
private struct HalfModel: ScoringModel {
    let signature = FeatureSignature([])
    let outputs: ModelOutputs

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) -> [[Double]] {
        [Array(repeating: 0.5, count: matrix.rowCount)]
    }
}
