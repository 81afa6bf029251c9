import Domain
import Foundation
import ModelFiles
import PortContracts
import Testing
import UseCases

@Suite("A model folder")
struct ModelFolderTests {
    private let folder = TemporaryFolder()
    private let models: ModelFolder
    private let name: ModelName

    init() throws {
        models = ModelFolder(path: folder.path, decode: SampleModel.decode)
        name = try #require(ModelName(rawValue: "late"))
    }

    private func register(_ score: Double = 0.25) async throws -> ModelIdentity {
        try await models.register(
            SampleModel.trained(score: score), as: name, metrics: ["auc": 0.75], at: Timestamp(microseconds: 17))
    }

    // The digest is that of `printf 'sample model 0.25' | sha256sum`.
    @Test("A version is a folder with the artefact's bytes and a record")
    func files() async throws {
        let identity = try await register()
        try await models.promote(identity, to: "champion", at: Timestamp(microseconds: 17))
        #expect(try folder.names("late") == ["1", "aliases", "promotions.jsonl"])
        #expect(try folder.text("late/1/artefact") == "sample model 0.25")
        #expect(
            try folder.text("late/1/record.json")
                == #"{"digest":"ac5cb052165a05f3b0cf4501c5cf9013edf06d45a1c02318aa250c58df0e1e4b","#
                + #""metrics":{"auc":0.75},"registered_at_microseconds":17,"summary":"always 0.25"}"#)
        #expect(try folder.text("late/aliases/champion") == "1\n1970-01-01T00:00:00.000017Z\n")
        #expect(identity.digest.rawValue == "ac5cb052165a05f3b0cf4501c5cf9013edf06d45a1c02318aa250c58df0e1e4b")
    }

    @Test("An artefact that was changed is refused, naming the file and both digests")
    func changed() async throws {
        let identity = try await register()
        try folder.write("sample model 0.99", to: "late/1/artefact")
        let error = await #expect(throws: BatchError.self) { try await models.load(identity) }
        #expect(error?.code == .config)
        #expect(error?.message.contains("late/1/artefact has the digest") == true)
        #expect(error?.message.contains(identity.digest.short) == true)
    }

    @Test("An artefact that was cut, or that is gone, is refused", arguments: [true, false])
    func cut(_ isGone: Bool) async throws {
        let identity = try await register()
        try folder.remove("late/1/artefact")
        if !isGone { try folder.write("sample", to: "late/1/artefact") }
        let error = await #expect(throws: BatchError.self) { try await models.load(identity) }
        #expect(error?.code == .config)
    }

    @Test("An artefact that no format knows is refused, with the decoder's reason")
    func undecodable() async throws {
        let artefact = TrainedModel(
            model: try SampleModel.decode(Array("sample model 1".utf8)), artefact: [1, 2, 3], summary: "",
            parameters: [:])
        let identity = try await models.register(artefact, as: name, metrics: [:], at: Timestamp(microseconds: 0))
        let error = await #expect(throws: BatchError.self) { try await models.load(identity) }
        #expect(error?.code == .config)
        #expect(error?.message.contains("the artefact is not one of a sample model") == true)
    }

    @Test("A link, a pipe or a folder in place of an artefact is refused", arguments: ["link", "pipe", "folder"])
    func notAFile(_ kind: String) async throws {
        let identity = try await register()
        let path = "\(folder.path)/late/1/artefact"
        try folder.remove("late/1/artefact")
        switch kind {
        case "link":
            try folder.write("sample model 0.25", to: "elsewhere")
            try FileManager.default.createSymbolicLink(
                atPath: path, withDestinationPath: "\(folder.path)/elsewhere")
        case "pipe": try #require(unsafe mkfifo(path, 0o644) == 0)
        default: try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        let error = await #expect(throws: BatchError.self) { try await models.load(identity) }
        #expect(error?.code == .config)
        #expect(error?.message.contains("late/1/artefact") == true)
    }

    @Test("An alias whose version was removed is no input")
    func danglingAlias() async throws {
        _ = try await register()
        try await models.promote(try await register(), to: "champion", at: Timestamp(microseconds: 17))
        try folder.remove("late/2")
        let reference = try #require(ModelReference("late@champion"))
        let error = await #expect(throws: BatchError.self) { try await models.resolve(reference) }
        #expect(error?.code == .noInput)
        #expect(error?.message.contains("newest version is 1") == true)
    }

    @Test("Leftovers of a process that was killed while registering, and files that people put there, are ignored")
    func leftovers() async throws {
        let identity = try await register()
        try folder.write("sample model 0.5", to: "late/.new-1/artefact")
        try folder.write("?", to: "late/aliases/champion.17-abc.tmp")
        try folder.write("?", to: "late/README.md")
        try folder.write("?", to: "README.md")
        try folder.write("?", to: "late/01/record.json")
        try folder.write("?", to: "late/\(Int.max)/record.json")
        #expect(try await models.history(of: nil).map(\.identity) == [identity])
        #expect(try await register(0.75).version == 2)
    }

    @Test("Writers that race for the same version all get one, without a gap and without leaving anything")
    func race() async throws {
        let versions = try await withThrowingTaskGroup(of: [Int].self) { group in
            for _ in 0..<4 {
                group.addTask {
                    var versions: [Int] = []
                    for _ in 0..<50 { versions.append(try await register().version) }
                    return versions
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(versions.sorted() == Array(1...200))
        #expect(Set(try folder.names("late")) == Set(versions.map(String.init)))
    }

    @Test("A registration that fails leaves nothing behind")
    func failure() async throws {
        try folder.write("a file where the folder of the first version should be", to: "late/1")
        let error = await #expect(throws: BatchError.self) { try await register() }
        #expect(error?.message.contains("late/1") == true)
        #expect(try folder.names("late") == ["1"])
    }
}
