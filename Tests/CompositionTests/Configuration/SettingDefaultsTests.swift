import CSV
import Domain
import Testing
import UseCases

@testable import Composition

/// What is not said has a value all the same.
@Suite("A configuration that says only job and store")
struct SettingDefaultsTests {
    let configuration: JobConfiguration

    init() throws {
        configuration = try JobConfiguration(
            text: "job: late-parcels\nsource:\n  store: sqlite:parcels.db\n", file: "/jobs/job.yaml")
    }

    @Test("reads the table, columns and partitions that its problem names, from a store next to the file")
    func source() {
        #expect(configuration.source.store == .sqlite(path: "/jobs/parcels.db"))
        #expect(configuration.problem == nil)
        #expect(configuration.source.table == nil && configuration.source.labels == nil)
        #expect(configuration.source.key == nil && configuration.source.label == nil)
        #expect(configuration.source.partition == nil && configuration.source.timeZone == nil)
        #expect(configuration.source.columns.isEmpty)
        #expect(configuration.table.features.isEmpty && configuration.table.rules.isEmpty)
    }

    @Test("writes the table scores into the source's store, as a table of ours with the columns of the model")
    func target() {
        #expect(configuration.target.store == configuration.source.store)
        #expect(configuration.target.scores == "scores")
        #expect(configuration.target.outputs == nil)
        #expect(configuration.target.publication == .attach)
    }

    @Test("collects nothing and has no demonstration")
    func optionalParts() {
        #expect(configuration.collectFrom == nil)
        #expect(configuration.demoPartitions == nil)
    }

    @Test("scores with the champion that is called like the job, from the folder models")
    func model() {
        #expect(configuration.model == ModelReference("late-parcels@champion"))
        #expect(configuration.modelsFolder == "/jobs/models")
    }

    @Test("cuts the work into chunks that suit the table for two workers and one reader")
    func sizes() {
        #expect(configuration.chunkRows == nil)
        #expect(configuration.workers == 2)
        #expect(configuration.readers == 1)
    }

    @Test(
        "has smaller chunks for wider tables",
        arguments: [(0, 16_384), (1, 16_384), (61, 16_384), (100, 10_000), (500, 2000), (5000, 1024)])
    func chunkRows(_ columns: Int, rows: Int) {
        #expect(JobConfiguration.defaultChunkRows(columns: columns) == rows)
    }

    @Test("reads CSV files in the standard format")
    func format() {
        #expect(configuration.source.csv == .standard)
    }

    @Test("lets a hundredth of the rows be rejected")
    func rejections() {
        #expect(configuration.rejections == RejectionPolicy(maximumCount: nil, maximumShare: 0.01))
    }

    @Test("asks for at least one row, scores from 0 to 1, none missing, and compares with no other run")
    func audit() {
        #expect(configuration.audit.scoreRange == 0...1)
        #expect(configuration.audit.minimumRows == 1)
        #expect(configuration.audit.maximumMissingShare == 0)
        #expect(configuration.audit.maximumMeanShift == nil)
        #expect(configuration.audit.maximumQuantileShift == nil)
    }

    @Test("trains the standard strategy with l2 1 on all features, without an alias")
    func training() {
        #expect(configuration.training.strategy == nil)
        #expect(configuration.training.l2 == 1)
        #expect(configuration.training.features == nil && configuration.training.alias == nil)
        #expect(configuration.training.training == nil && configuration.training.evaluation == nil)
        #expect(configuration.training.evaluationShare == 0.2)
    }
}
