import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Importing a model")
struct ImportModelTests {
    private let job: NightlyJob
    private let tracker = InMemoryExperiments()

    init() throws {
        job = try NightlyJob([])
    }

    private func importModel(_ model: ForeignModel, alias: String? = nil) async throws -> ImportOutcome {
        let importModel = ImportModel(
            registry: job.models, tracker: tracker, catalogue: Parcel.features, context: job.context)
        let trained = TrainedModel(
            model: model, artefact: [1, 2], summary: "foreign", parameters: ["format": "lightgbm"])
        return try await importModel(trained, as: try Sample.modelName(), alias: alias)
    }

    @Test("registers it with the metrics of its golden rows, and records where it came from")
    func registers() async throws {
        let outcome = try await importModel(ForeignModel(goldenError: 0), alias: "champion")
        #expect(outcome.golden?.rowCount == 2)
        let reference = try #require(ModelReference("late@champion"))
        #expect(try await job.models.resolve(reference) == outcome.identity)
        let record = try #require(await job.models.history(of: outcome.identity.name).first)
        #expect(record.metrics == ["golden_rows": 2, "golden_largest_difference": 0])
        #expect(await tracker.experiments().map(\.parameters) == [["format": "lightgbm"]])
    }

    @Test("without golden rows registers it, and reports that there were none")
    func withoutGoldenRows() async throws {
        #expect(try await importModel(ForeignModel()).golden == nil)
    }

    @Test("registers nothing when a golden row is missed")
    func missed() async throws {
        _ = try await expectError(.config, "a missed golden row") {
            try await importModel(ForeignModel(goldenError: 1e-3))
        }
        #expect(await job.models.history(of: nil).isEmpty)
    }

    @Test("registers nothing when the catalogue lacks a feature, and names the nearest one")
    func unknownFeature() async throws {
        let error = try await expectError(.config, "an unknown feature") {
            try await importModel(ForeignModel("distanse"))
        }
        #expect(error.message.contains("\"distance\""))
        #expect(await job.models.history(of: nil).isEmpty)
    }

    @Test("registers nothing when the alias cannot be one")
    func impossibleAlias() async throws {
        _ = try await expectError(.usage, "an alias with a capital letter") {
            try await importModel(ForeignModel(goldenError: 0), alias: "Champion")
        }
        #expect(await job.models.history(of: nil).isEmpty)
        #expect(await tracker.experiments().isEmpty)
    }

    @Test("can be verified later")
    func verifies() async throws {
        let outcome = try await importModel(ForeignModel(goldenError: 1e-7))
        let verify = VerifyModel(models: job.models)
        let (identity, comparison) = try await verify(try #require(ModelReference("late/1")))
        #expect(identity == outcome.identity)
        #expect(comparison == outcome.golden)
    }

    @Test("without golden rows cannot be verified, and the message says how to get some")
    func notVerifiable() async throws {
        _ = try await importModel(ForeignModel())
        let error = try await expectError(.noInput, "no golden rows") {
            try await VerifyModel(models: job.models)(try #require(ModelReference("late/1")))
        }
        #expect(error.message.contains("--golden"))
    }
}
