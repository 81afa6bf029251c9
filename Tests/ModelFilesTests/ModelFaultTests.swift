import Domain
import Foundation
import ModelFiles
import PortContracts
import Testing
import UseCases

/// One version or alias that cannot be used, and the others, which can.
@Suite("A damaged registry")
struct ModelFaultTests {
    private let folder = TemporaryFolder()
    private let models: ModelFolder
    private let name: ModelName

    init() throws {
        models = ModelFolder(path: folder.path, decode: SampleModel.decode)
        name = try #require(ModelName(rawValue: "late"))
    }

    private func register(_ score: Double) async throws -> ModelIdentity {
        try await models.register(
            SampleModel.trained(score: score), as: name, metrics: [:], at: Timestamp(microseconds: 17))
    }

    /// Ways to damage version 2.
    private static let damages: [(file: String, kind: String)] = [
        ("late/2", "pipe"), ("late/2", "link"), ("late/2", "text"), ("late/2", "folder"),
        ("late/2/record.json", "gone"),
        ("late/2/record.json", "text"), ("late/2/record.json", "pipe"), ("late/2/record.json", "link"),
        ("late/2/record.json", "folder"), ("late/2/artefact", "gone"), ("late/2/artefact", "pipe"),
        ("late/2/artefact", "link"), ("late/2/artefact", "folder"),
    ]

    @Test(
        "in one version keeps the others usable, and is listed with the reason and the aliases that point to it",
        arguments: damages)
    func version(_ file: String, _ kind: String) async throws {
        let first = try await register(0.25)
        let second = try await register(0.5)
        let third = try await register(0.75)
        try await models.promote(first, to: "champion", at: Timestamp(microseconds: 17))
        try await models.promote(second, to: "challenger", at: Timestamp(microseconds: 17))
        try folder.damage(file, kind)

        #expect(try await models.history(of: nil).map(\.identity) == [third, first])
        let faults = try await models.faults(of: nil)
        #expect(faults.map(\.version) == [2] && faults.map(\.aliases) == [["challenger"]])
        #expect(faults.first?.reason.contains("late/2") == true)
        #expect(try await models.resolve(try #require(ModelReference("late@champion"))) == first)
        _ = try await models.load(first)
        try await models.promote(third, to: "champion", at: Timestamp(microseconds: 17))
        try await models.check(name, alias: "champion")
        #expect(try await register(1).version == 4)
        await #expect(throws: BatchError.self) {
            try await models.promote(second, to: "champion", at: Timestamp(microseconds: 17))
        }
    }

    @Test(
        "in one alias keeps the others usable, and is listed with the reason",
        arguments: ["text", "pipe", "link", "folder"])
    func alias(_ kind: String) async throws {
        let first = try await register(0.25)
        for alias in ["champion", "challenger"] {
            try await models.promote(first, to: alias, at: Timestamp(microseconds: 17))
        }
        try folder.damage("late/aliases/challenger", kind)

        #expect(try await models.history(of: nil).map(\.aliases) == [["champion"]])
        let faults = try await models.faults(of: name)
        #expect(faults.map(\.version) == [nil] && faults.map(\.aliases) == [["challenger"]])
        #expect(faults.first?.reason.contains("late/aliases/challenger") == true)
        #expect(try await models.resolve(try #require(ModelReference("late@champion"))) == first)
        let error = await #expect(throws: BatchError.self) {
            try await models.resolve(try #require(ModelReference("late@challenger")))
        }
        #expect(error?.code == .config || error?.code == .noInput)
    }

    @Test("lists an alias to a version that does not exist")
    func missing() async throws {
        let first = try await register(0.25)
        try await models.promote(try await register(0.5), to: "champion", at: Timestamp(microseconds: 17))
        try folder.remove("late/2")
        #expect(try await models.history(of: nil).map(\.identity) == [first])
        let faults = try await models.faults(of: nil)
        #expect(faults.map(\.version) == [2] && faults.map(\.aliases) == [["champion"]])
        #expect(faults.first?.reason.contains("there is no version 2") == true)
    }

    @Test("with a name that has nothing usable still lists the other names")
    func names() async throws {
        let first = try await register(0.25)
        try folder.damage("early", "pipe")
        try folder.write("?", to: "other/1/record.json")
        #expect(try await models.history(of: nil).map(\.identity) == [first])
        #expect(try await models.faults(of: nil).map(\.name.rawValue) == ["other"])
    }
}
