import Composition
import Domain
import Testing
import UseCases

/// What is said is what counts, from the command line first, then the environment, then the file.
@Suite("A setting")
struct SettingValuesTests {
    private static let file = """
        job: late-arrivals
        source:
          store: csv:data
          flights: departures
          outcomes: arrivals
          columns:
            dest: destination
            tailnum: tail
        target: {store: "postgresql://scorer@db/warehouse", scores: lateness, publish: replace}
        collect: {from: csv:incoming}
        models: {folder: shelf, model: lateness/3}
        run: {chunk: 512, workers: 4, readers: 6}
        rejections: {maximum_count: 7, maximum_share: 0.5}
        audit:
          score_minimum: -1
          score_maximum: 2.5
          minimum_rows: 10
          maximum_missing_share: 0.25
          maximum_mean_shift: 0.125
          maximum_quantile_shift: 0.75
        training:
          strategy: base_rate
          l2: 0.5
          features: [distance, departure_hour]
          from: 2013-01-01
          until: 2013-01-31
          alias: challenger
        evaluation: {from: 2013-02-01, until: 2013-02-02}
        """

    @Test("has the value that the file gives it, whichever it is")
    func everySetting() throws {
        let configuration = try JobConfiguration(text: Self.file, file: "/jobs/job.yaml")
        #expect(configuration.job.rawValue == "late-arrivals")
        #expect(configuration.source.store == .csv(folder: "/jobs/data"))
        #expect(configuration.source.flights == "departures")
        #expect(configuration.source.outcomes == "arrivals")
        #expect(configuration.source.columns == ["dest": "destination", "tailnum": "tail"])
        #expect(configuration.target.store == .postgresql(url: "postgresql://scorer@db/warehouse"))
        #expect(configuration.target.scores == "lateness")
        #expect(configuration.target.publication == .replace)
        #expect(configuration.collectFrom == .csv(folder: "/jobs/incoming"))
        #expect(configuration.modelsFolder == "/jobs/shelf")
        #expect(configuration.model == ModelReference("lateness/3"))
        #expect(configuration.sizes == StageScores.Sizes(chunkRows: 512, workers: 4))
        #expect(configuration.readers == 6)
        #expect(configuration.rejections == RejectionPolicy(maximumCount: 7, maximumShare: 0.5))
        #expect(configuration.audit.scoreRange == -1...2.5)
        #expect(configuration.audit.minimumRows == 10)
        #expect(configuration.audit.maximumMissingShare == 0.25)
        #expect(configuration.audit.maximumMeanShift == 0.125)
        #expect(configuration.audit.maximumQuantileShift == 0.75)
        let training = try #require(configuration.training)
        #expect(training.strategy == .baseRate)
        #expect(training.l2 == 0.5)
        #expect(training.plan.features == ["distance", "departure_hour"])
        #expect(training.plan.name.rawValue == "lateness")
        #expect(training.plan.alias == "challenger")
    }

    @Test("on the command line wins over the environment, which wins over the file")
    func precedence() throws {
        let environment = ["BATCH_SCORE_RUN_CHUNK": "200", "BATCH_SCORE_RUN_WORKERS": "5", "HOME": "/root"]
        let configuration = try JobConfiguration(
            lines: "run: {chunk: 100, workers: 3}\naudit: {minimum_rows: 6}", environment: environment,
            overrides: [.runChunk: "300"])
        #expect(configuration.sizes == StageScores.Sizes(chunkRows: 300, workers: 5))
        #expect(configuration.audit.minimumRows == 6)
    }

    @Test("can come from the environment alone", arguments: Setting.allCases.filter { $0 != .sourceColumns })
    func environment(_ setting: Setting) throws {
        let variable = "BATCH_SCORE_" + setting.rawValue.uppercased().split(separator: ".").joined(separator: "_")
        #expect(setting.variable == variable)
        var environment = Self.complete
        _ = try JobConfiguration(text: "", file: "/jobs/job.yaml", environment: environment)
        // A text that no setting has yet: it is refused, or the configuration is another one.
        environment[variable] = "\n"
        let configuration = try? JobConfiguration(text: "", file: "/jobs/job.yaml", environment: environment)
        #expect(configuration != (try JobConfiguration(text: "", file: "/jobs/job.yaml", environment: Self.complete)))
    }

    @Test("that is a list has commas between its names in the environment and on the command line")
    func lists() throws {
        var environment = Self.complete
        environment["BATCH_SCORE_TRAINING_FEATURES"] = "distance,month"
        let inEnvironment = try JobConfiguration(text: "", file: "/jobs/job.yaml", environment: environment)
        #expect(inEnvironment.training?.plan.features == ["distance", "month"])
        let onCommandLine = try JobConfiguration(
            text: "", file: "/jobs/job.yaml", environment: environment, overrides: [.trainingFeatures: "seats,month"])
        #expect(onCommandLine.training?.plan.features == ["seats", "month"])
    }

    private static let complete = [
        "BATCH_SCORE_JOB": "late-arrivals", "BATCH_SCORE_SOURCE_STORE": "csv:data",
        "BATCH_SCORE_TRAINING_FROM": "2013-01-01", "BATCH_SCORE_TRAINING_UNTIL": "2013-01-31",
        "BATCH_SCORE_EVALUATION_FROM": "2013-02-01", "BATCH_SCORE_EVALUATION_UNTIL": "2013-02-02",
    ]
}
