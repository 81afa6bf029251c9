import Composition
import Domain
import Testing
import UseCases

/// What a setting cannot be is refused before anything is done, in words that name the setting.
@Suite("A configuration")
struct SettingRefusalTests {
    @Test(
        "with a value of another form is refused, with the form that is expected",
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
            ("source: {partition: daily}", "source.partition", "day:COLUMN"),
            ("source: {partition: 'day:'}", "source.partition", "day:COLUMN"),
            ("source: {key: parcel_id}", "source.key", "a list of names"),
            ("source: {csv: {delimiter: ', '}}", "source.csv.delimiter", "or the word tab"),
            ("source: {csv: {delimiter: x}}", "source.csv.delimiter", "one character of ASCII"),
            (
                "source: {csv: {delimiter: ','}}\nsource.csv.decimal: ','", "decimal point",
                "another delimiter, such as ;"
            ),
            ("source: {csv: {decimal: ';'}}", "source.csv.decimal", ". or ,"),
            ("source: {csv: {quote: ''}}", "source.csv.quote", "one character of ASCII"),
            ("source: {csv: {encoding: utf-16}}", "source.csv.encoding is \"utf-16\"", "windows-1252"),
            ("source: {csv: {null_values: NA}}", "source.csv.null_values", "a list of names"),
            ("source: {csv: {quoted_lines: -1}}", "source.csv.quoted_lines", "a whole number from 0"),
            ("source: {csv: {last_line_break: yes}}", "source.csv.last_line_break", "required or optional"),
            ("rejections: {maximum_unassigned: any}", "rejections.maximum_unassigned", "a whole number from 0"),
            ("source: {columns: destination}", "source.columns", "lines like `weight: weight_kg`"),
            ("source: {columns: {weight: [a, b]}}", "weight", "the name of a column"),
            ("target: {publish: swap}", "target.publish", "attach or replace"),
            ("target: {outputs: []}", "target.outputs", "a list of names"),
            ("models: {model: Late Parcels}", "models.model", "name@alias, name/version or name"),
            ("models: {model: late-parcels/0}", "models.model", "name@alias, name/version or name"),
            ("training: {from: 2013-01-01}", "training.until", "missing"),
            ("evaluation: {until: 2013-01-01}", "evaluation.from", "missing"),
            ("evaluation: {share: 1}", "evaluation.share", "a share between 0 and 1"),
            ("evaluation: {share: 0}", "evaluation.share", "a share between 0 and 1"),
            ("training.l2: 0", "training.l2", "a number above 0"),
            ("training.strategy: forest", "training.strategy", "base_rate or logistic_regression or ridge"),
            ("training.alias: The Best", "training.alias", "a lower-case letter"),
            ("training.features: []", "training.features", "a list of names"),
            ("training.features: distance", "training.features", "a list of names"),
            ("demo: {partitions: 2013-12-24}", "demo.partitions", "a list of names"),
        ])
    func wrongForm(_ lines: String, setting: String, expectation: String) throws {
        let error = try refusal { _ = try JobConfiguration(lines: lines) }
        #expect(error.code == .config)
        #expect(error.message.contains(setting) && error.message.contains(expectation), "\(error.message)")
    }

    @Test("without a job is refused, with the line that is missing")
    func withoutJob() throws {
        let error = try refusal { _ = try JobConfiguration(text: "source: {store: 'csv:.'}", file: "night.yaml") }
        #expect(error.code == .config)
        #expect(error.message.contains("night.yaml has no job") && error.message.contains("BATCH_SCORE_JOB"))
    }

    @Test("without a store is refused, with the setting that is missing")
    func withoutStore() throws {
        let error = try refusal { _ = try JobConfiguration(text: "job: late-parcels", file: "night.yaml") }
        #expect(error.code == .config)
        #expect(error.message.contains("night.yaml has no source.store"))
        #expect(error.message.contains("BATCH_SCORE_SOURCE_STORE"))
    }

    @Test("that is not there is no input; the message names the command that writes one")
    func withoutFile() throws {
        let error = try refusal { _ = try JobConfiguration(file: "/nowhere/job.yaml", environment: [:]) }
        #expect(error.code == .noInput)
        #expect(error.message.contains("/nowhere/job.yaml") && error.message.contains("batch-score init"))
    }

    @Test(
        "without a problem, or with one that there is not, is refused when the job is built", arguments: ["", "column"])
    func problem(_ name: String) async throws {
        let lines = name.isEmpty ? "" : "problem: \(name)"
        let configuration = try JobConfiguration(lines: lines)
        let error = await #expect(throws: BatchError.self) {
            _ = try await Problems.job(configuration, context: TestWorld.context())
        }
        #expect(error?.code == .config)
        #expect(error?.message.contains(name.isEmpty ? "problem: " : "did you mean \"columns\"?") == true)
    }

    @Test(
        "with a name for a column that the problem does not have is refused when the job is built, with the nearest one"
    )
    func unknownColumn() throws {
        let configuration = try JobConfiguration(lines: "source: {columns: {wieght: weight_kg}}")
        let error = try refusal { _ = try SampleJob.job(configuration) }
        #expect(error.code == .config)
        #expect(error.message.contains("did you mean \"weight\"?"))
    }

    @Test("with a time zone that there is not is refused when rows are read or a snapshot is named")
    func unknownTimeZone() throws {
        let configuration = try JobConfiguration(lines: "source: {time_zone: Europe/Berlim, partition: snapshot}")
        let job = try SampleJob.job(configuration)
        let error = try refusal { _ = try job.partition(nil, at: Timestamp(microseconds: 0)) }
        #expect(error.code == .config && error.message.contains("source.time_zone"))
    }
}
