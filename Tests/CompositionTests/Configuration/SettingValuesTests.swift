import CSV
import Domain
import Testing
import UseCases

@testable import Composition

/// What is said is what counts: the command line first, then the environment, then the file.
@Suite("A setting")
struct SettingValuesTests {
    private static let file = """
        job: late-parcels
        problem: columns
        source:
          store: csv:data
          table: parcels
          labels: deliveries
          label: delay
          key: [depot, parcel_id]
          partition: month:dispatched
          time_zone: Europe/Berlin
          csv:
            {delimiter: ;, decimal: ",", null_values: [NA, -999, ""], quote: "'", encoding: cp1252, quoted_lines: 3,
              last_line_break: required}
          columns:
            weight: weight_kg
            declared_value: declared value
        target:
          store: "postgresql://scorer@db/warehouse"
          scores: lateness
          outputs: [late, lost]
          publish: replace
        collect: {from: csv:incoming}
        models: {folder: registry, model: lateness/3}
        run: {chunk: 512, workers: 4, readers: 6}
        rejections: {maximum_count: 7, maximum_share: 0.5, maximum_unassigned: 9}
        audit:
          score_minimum: -1
          score_maximum: 2.5
          minimum_rows: 10
          maximum_missing_share: 0.25
          maximum_mean_shift: 0.125
          maximum_quantile_shift: 0.75
        training:
          strategy: ridge
          l2: 0.5
          features: [distance, weight]
          from: 2013-01
          until: 2013-06
          alias: challenger
        evaluation: {from: 2013-07, until: 2013-08, share: 0.3}
        demo: {partitions: [2013-07, 2013-08]}
        """

    @Test("of the source and the target has the value that the file gives it")
    func stores() throws {
        let configuration = try JobConfiguration(text: Self.file, file: "/jobs/job.yaml")
        #expect(configuration.job.rawValue == "late-parcels")
        #expect(configuration.problem == "columns")
        #expect(configuration.source.store == .csv(folder: "/jobs/data"))
        #expect(configuration.source.table == "parcels")
        #expect(configuration.source.labels == "deliveries")
        #expect(configuration.source.label == "delay")
        #expect(configuration.source.key == ["depot", "parcel_id"])
        #expect(configuration.source.partition == .month(column: "dispatched"))
        #expect(configuration.source.timeZone == "Europe/Berlin")
        var format = try CSVFormat(delimiter: ";", decimalPoint: ",", quote: "'", encoding: .windows1252)
        format.nullValues = ["NA", "-999", ""]
        format.quotedLines = 3
        format.needsLastLineBreak = true
        #expect(configuration.source.csv == format)
        #expect(configuration.source.columns == ["weight": "weight_kg", "declared_value": "declared value"])
        #expect(configuration.target.store == .postgresql(url: "postgresql://scorer@db/warehouse"))
        #expect(configuration.target.scores == "lateness")
        #expect(configuration.target.outputs == ["late", "lost"])
        #expect(configuration.target.publication == .replace)
        #expect(configuration.collectFrom == .csv(folder: "/jobs/incoming"))
        #expect(configuration.modelsFolder == "/jobs/registry")
        #expect(configuration.model == ModelReference("lateness/3"))
    }

    @Test("of the run, the audit and the training has the value that the file gives it")
    func work() throws {
        let configuration = try JobConfiguration(text: Self.file, file: "/jobs/job.yaml")
        #expect(configuration.chunkRows == 512)
        #expect(configuration.workers == 4)
        #expect(configuration.readers == 6)
        #expect(configuration.rejections == RejectionPolicy(maximumCount: 7, maximumShare: 0.5, maximumUnassigned: 9))
        #expect(configuration.audit.scoreRange == -1...2.5)
        #expect(configuration.audit.minimumRows == 10)
        #expect(configuration.audit.maximumMissingShare == 0.25)
        #expect(configuration.audit.maximumMeanShift == 0.125)
        #expect(configuration.audit.maximumQuantileShift == 0.75)
        #expect(configuration.training.strategy == .ridge)
        #expect(configuration.training.l2 == 0.5)
        #expect(configuration.training.features == ["distance", "weight"])
        #expect(configuration.training.training == .init(first: "2013-01", last: "2013-06"))
        #expect(configuration.training.evaluation == .init(first: "2013-07", last: "2013-08"))
        #expect(configuration.training.evaluationShare == 0.3)
        #expect(configuration.training.alias == "challenger")
        #expect(configuration.demoPartitions == ["2013-07", "2013-08"])
    }

    @Test("on the command line wins over the environment, which wins over the file")
    func precedence() throws {
        let environment = ["BATCH_SCORE_RUN_CHUNK": "200", "BATCH_SCORE_RUN_WORKERS": "5", "HOME": "/root"]
        let configuration = try JobConfiguration(
            lines: "run: {chunk: 100, workers: 3}\naudit: {minimum_rows: 6}", environment: environment,
            overrides: [.runChunk: "300"])
        #expect(configuration.chunkRows == 300)
        #expect(configuration.workers == 5)
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

    @Test("of a CSV file may be a tab, a word, or several texts, and comes from the command line as well")
    func formats() throws {
        let configuration = try JobConfiguration(
            lines: "",
            overrides: [.sourceCSVDelimiter: "tab", .sourceCSVNullValues: "?,-999", .sourceCSVEncoding: "Latin-1"])
        #expect(configuration.source.csv.delimiter == UInt8(ascii: "\t"))
        #expect(configuration.source.csv.nullValues == ["?", "-999"])
        #expect(configuration.source.csv.encoding == .latin1)
    }

    @Test("that is a list has commas between its names in the environment and on the command line")
    func lists() throws {
        var environment = Self.complete
        environment["BATCH_SCORE_TRAINING_FEATURES"] = "distance,weight"
        environment["BATCH_SCORE_SOURCE_KEY"] = "depot,parcel_id"
        let inEnvironment = try JobConfiguration(text: "", file: "/jobs/job.yaml", environment: environment)
        #expect(inEnvironment.training.features == ["distance", "weight"])
        #expect(inEnvironment.source.key == ["depot", "parcel_id"])
        let onCommandLine = try JobConfiguration(
            text: "", file: "/jobs/job.yaml", environment: environment,
            overrides: [.trainingFeatures: "service,weight", .targetOutputs: "a,b"])
        #expect(onCommandLine.training.features == ["service", "weight"])
        #expect(onCommandLine.target.outputs == ["a", "b"])
    }

    private static let complete = [
        "BATCH_SCORE_JOB": "late-parcels", "BATCH_SCORE_SOURCE_STORE": "csv:data",
        "BATCH_SCORE_TRAINING_FROM": "2013-01-01", "BATCH_SCORE_TRAINING_UNTIL": "2013-01-31",
        "BATCH_SCORE_EVALUATION_FROM": "2013-02-01", "BATCH_SCORE_EVALUATION_UNTIL": "2013-02-02",
    ]
}
