import Domain
import Tabular
import Testing
import UseCases

@testable import Composition

/// The files that people begin with can be read.
@Suite("A configuration to begin with")
struct ConfigurationFilesTests {
    @Test(
        "can be read, for every kind of store",
        arguments: [
            "sqlite:late-parcels.db", "csv:.", "memory:", "postgresql://scorer:p%23w@localhost/warehouse",
            "csv:it's # a 'folder'", "sqlite:a: b.db", "csv:{x}, [y] \"z\"",
        ])
    func template(_ store: String) throws {
        let text = ConfigurationTemplate.text(job: "night", problem: "columns", store: store, files: "incoming")
        let configuration = try JobConfiguration(text: text, file: "/jobs/job.yaml")
        #expect(configuration.job.rawValue == "night")
        #expect(configuration.problem == "columns")
        #expect(configuration.source.store == (try StoreAddress(store, relativeTo: "/jobs")))
        #expect(configuration.target.store == configuration.source.store)
        #expect(configuration.collectFrom == .csv(folder: "/jobs/incoming"))
        #expect(configuration.model == ModelReference("night@champion"))
        #expect(configuration.training.alias == "champion")
        #expect(configuration.audit.minimumRows == 1)
    }

    @Test("may begin with the mark that some editors write before a text in UTF-8")
    func mark() throws {
        let folder = try TemporaryFolder()
        let text = ConfigurationTemplate.text(job: "night", problem: "columns", store: "memory:", files: "incoming")
        try folder.write("\u{FEFF}\(text)", to: "job.yaml")
        let configuration = try JobConfiguration(file: "\(folder.path)/job.yaml", environment: [:])
        #expect(configuration.job.rawValue == "night")
    }

    @Test(
        "for a table without code can be read, whatever the names of its columns are",
        arguments: [
            "weight", "Annual Income", "it's", "a: b", "a:b", "#1", "{x}", "[y]", "- z", "-", "yes", "1e3", "007",
            "null",
            "key with \"quotes\"", "größe", "東京", "a,b", "a\\b", "? q", "*star", "&and", "!bang", "%p", "@at", "`tick`",
            "trailing ", " leading", "a\tb", "=",
        ])
    func columns(_ name: String) throws {
        var template = ColumnsTemplate(draft: Self.draft(key: [name, "other"], partition: .value(column: name)))
        template.features = [
            TableConfiguration.FeatureEntry(name: name, column: nil, kind: .categorical),
            TableConfiguration.FeatureEntry(name: "renamed", column: name, kind: .numeric),
        ]
        let configuration = try JobConfiguration(text: template.text, file: "/jobs/job.yaml")
        #expect(configuration.problem == "columns")
        #expect(configuration.source.table == "parcels")
        #expect(configuration.source.key == [name, "other"])
        #expect(configuration.source.partition == .value(column: name))
        #expect(configuration.source.label == name)
        #expect(configuration.table.features == template.features)
        #expect(configuration.training.strategy == .ridge)
        #expect(configuration.training.evaluationShare == 0.2)
    }

    @Test("for a table without code allows the scores that the first rows have, with room on both sides")
    func scoreRange() throws {
        var template = ColumnsTemplate(draft: Self.draft())
        #expect(try JobConfiguration(text: template.text, file: "job.yaml").audit.scoreRange == 0...1)
        template.observe([3.25, 7.5, 5])
        let range = try JobConfiguration(text: template.text, file: "job.yaml").audit.scoreRange
        #expect(range.lowerBound < 3.25 && range.upperBound > 7.5 && range.upperBound < 20)
    }

    @Test(
        "for a table without code has a job that is called like the table, as far as that is possible",
        arguments: [
            ("parcels", "parcels"), ("Public.Parcels 2013", "public-parcels-2013"), ("2013", "table-2013"),
            ("größe", "gr-e"), ("東京", "nightly"), ("__", "nightly"),
        ])
    func jobName(_ table: String, job: String) {
        var draft = Self.draft()
        draft.name = nil
        draft.table = table
        #expect(draft.jobName == job)
    }

    private static func draft(key: [String] = ["parcel_id"], partition: PartitionScheme = .whole) -> ColumnsDraft {
        ColumnsDraft(
            name: "night", store: "csv:.", table: "parcels", key: key, partition: partition, label: key[0], model: nil,
            golden: nil, scores: "scores")
    }
}
