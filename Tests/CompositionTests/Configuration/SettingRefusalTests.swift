import Composition
import Testing
import UseCases

/// What a setting cannot be is refused before anything is done, in words that name the setting.
@Suite("A configuration")
struct SettingRefusalTests {
    @Test(
        "with a value of another form is refused, and told which form is expected",
        arguments: [
            ("run: {chunk: 0}", "run.chunk", "a whole number from 1"),
            ("run: {chunk: 1.5}", "run.chunk", "a whole number from 1"),
            ("run: {workers: many}", "run.workers", "a whole number from 1"),
            ("run: {readers: 0}", "run.readers", "a whole number from 1"),
            ("rejections: {maximum_count: -1}", "rejections.maximum_count", "a whole number from 0"),
            ("rejections: {maximum_share: 1.01}", "rejections.maximum_share", "a share from 0 to 1"),
            ("rejections: {maximum_share: 5 %}", "rejections.maximum_share", "a share from 0 to 1"),
            ("audit: {minimum_rows: }", "audit.minimum_rows", "a whole number from 0"),
            ("audit: {minimum_rows: [1]}", "audit.minimum_rows", "a single value"),
            ("audit: {maximum_missing_share: .nan}", "audit.maximum_missing_share", "a share from 0 to 1"),
            ("audit: {maximum_mean_shift: -0.1}", "audit.maximum_mean_shift", "a number from 0"),
            ("audit: {maximum_quantile_shift: inf}", "audit.maximum_quantile_shift", "a number from 0"),
            ("audit: {score_minimum: nan}", "audit.score_minimum", "a number"),
            ("audit: {score_minimum: 1}", "audit.score_minimum", "less than audit.score_maximum"),
            ("target: {publish: swap}", "target.publish", "attach or replace"),
            ("models: {model: Late Arrivals}", "models.model", "name@alias, name/version or name"),
            ("models: {model: late-arrivals/0}", "models.model", "name@alias, name/version or name"),
            ("training: {from: 01.02.2013}", "training.from", "a day like 2013-12-24"),
            ("training: {from: 2013-02-29}", "training.from", "a day like 2013-12-24"),
            ("training: {from: 2013-01-01}", "training.until", "missing"),
            ("\(days)\ntraining.l2: 0", "training.l2", "a number above 0"),
            ("\(days)\ntraining.strategy: forest", "training.strategy", "base_rate or logistic_regression"),
            ("\(days)\ntraining.alias: The Best", "training.alias", "a lower-case letter"),
            ("\(days)\ntraining.features: []", "training.features", "a list of names"),
            ("\(days)\ntraining.features: distance", "training.features", "a list of names"),
            ("source: {columns: destination}", "source.columns", "lines like `dest: destination`"),
        ])
    func wrongForm(_ lines: String, setting: String, expectation: String) throws {
        let error = try refusal { _ = try JobConfiguration(lines: lines) }
        #expect(error.code == .config)
        #expect(error.message.contains(setting) && error.message.contains(expectation), "\(error.message)")
    }

    @Test(
        "with days in a wrong order is refused",
        arguments: [
            ("2013-02-01", "2013-01-31", "2013-03-01", "2013-03-02"),
            ("2013-01-01", "2013-01-31", "2013-03-02", "2013-03-01"),
            ("2013-01-01", "2013-01-31", "2013-01-31", "2013-03-01"),
        ])
    func daysInWrongOrder(from: String, until: String, evaluationFrom: String, evaluationUntil: String) throws {
        let error = try refusal {
            _ = try JobConfiguration(
                lines: "",
                overrides: [
                    .trainingFrom: from, .trainingUntil: until, .evaluationFrom: evaluationFrom,
                    .evaluationUntil: evaluationUntil,
                ])
        }
        #expect(error.code == .config)
    }

    @Test("without a job is refused, and told of the line that is missing")
    func withoutJob() throws {
        let error = try refusal { _ = try JobConfiguration(text: "source: {store: 'csv:.'}", file: "night.yaml") }
        #expect(error.code == .config)
        #expect(error.message.contains("night.yaml has no job") && error.message.contains("BATCH_SCORE_JOB"))
    }

    @Test("without a store is refused, and told of the setting that is missing")
    func withoutStore() throws {
        let error = try refusal { _ = try JobConfiguration(text: "job: late-arrivals", file: "night.yaml") }
        #expect(error.code == .config)
        #expect(error.message.contains("night.yaml has no source.store"))
        #expect(error.message.contains("BATCH_SCORE_SOURCE_STORE"))
    }

    @Test("that is not there is no input, and told of the command that writes one")
    func withoutFile() throws {
        let error = try refusal { _ = try JobConfiguration(file: "/nowhere/job.yaml", environment: [:]) }
        #expect(error.code == .noInput)
        #expect(error.message.contains("/nowhere/job.yaml") && error.message.contains("batch-score init"))
    }

    @Test("with a name for a column that flights do not have is refused when the job is built, with the nearest one")
    func unknownColumn() throws {
        let configuration = try JobConfiguration(lines: "source: {columns: {dset: destination}}")
        let error = try refusal { _ = try Job(configuration, context: TestWorld.context()) }
        #expect(error.code == .config)
        #expect(error.message.contains("did you mean \"dest\"?"))
    }

    private static let days = """
        training: {from: 2013-01-01, until: 2013-01-31}
        evaluation: {from: 2013-02-01, until: 2013-02-02}
        """
}
