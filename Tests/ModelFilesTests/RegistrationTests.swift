import Domain
import Foundation
import ModelFiles
import PortContracts
import Testing
import UseCases

/// What is in the way of a registration, and what is left when it fails.
@Suite("A registry that cannot be written")
struct RegistrationTests {
    private let folder = TemporaryFolder()
    private let models: ModelFolder
    private let log: ExperimentLog
    private let name: ModelName

    init() throws {
        models = ModelFolder(path: folder.path, decode: SampleModel.decode)
        log = ExperimentLog(path: folder.path)
        name = try #require(ModelName(rawValue: "late"))
    }

    private static let kinds = ["pipe", "link", "folder"]

    @Test(
        "is refused before anything is done, and without waiting", arguments: kinds + ["text"],
        ["late", "late/1", "late/aliases", "late/aliases/champion", "late/promotions.jsonl"])
    func obstacle(_ kind: String, _ place: String) async throws {
        let isExpected =
            switch (place, kind) {
            case ("late", "folder"), ("late/1", "folder"), ("late/aliases", "folder"),
                ("late/aliases/champion", "text"), ("late/promotions.jsonl", "text"):
                true
            default: false
            }
        try folder.damage(place, kind)
        let before = try folder.everything
        if isExpected {
            try await models.check(name, alias: "champion")
        } else {
            let error = await #expect(throws: BatchError.self) { try await models.check(name, alias: "champion") }
            #expect(error?.code == .cannotCreate)
        }
        #expect(try folder.everything == before)
    }

    @Test("by its log is refused before anything is done, and without waiting", arguments: kinds)
    func log(_ kind: String) async throws {
        try folder.damage("experiments.jsonl", kind)
        let error = await #expect(throws: BatchError.self) { try await log.check() }
        #expect(error?.code == .cannotCreate || error?.code == .config)
        let experiment = Experiment(
            model: try await register(), parameters: [:], metrics: [:], time: Timestamp(microseconds: 0))
        await #expect(throws: BatchError.self) { try await log.record(experiment) }
    }

    @Test("withdraws a version, and the folders made for it")
    func withdraw() async throws {
        try await models.withdraw(try await register())
        #expect(try folder.everything == [])
    }

    @Test("does not exchange an alias that is no file", arguments: kinds)
    func alias(_ kind: String) async throws {
        let identity = try await register()
        try folder.damage("late/aliases/champion", kind)
        let before = try folder.everything
        let error = await #expect(throws: BatchError.self) {
            try await models.promote(identity, to: "champion", at: Timestamp(microseconds: 17))
        }
        #expect(error?.code == .cannotCreate)
        #expect(try folder.everything == before)
    }

    private func register() async throws -> ModelIdentity {
        try await models.register(
            SampleModel.trained(score: 0.5), as: name, metrics: [:], at: Timestamp(microseconds: 17))
    }
}
