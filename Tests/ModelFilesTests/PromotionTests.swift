import Domain
import Foundation
import ModelFiles
import PortContracts
import Testing
import UseCases

/// The file of promotions: what it looks like, and what happens without it.
@Suite("The record of promotions in a folder")
struct PromotionTests {
    private static let file = "late/promotions.jsonl"
    private let folder = TemporaryFolder()
    private let models: ModelFolder
    private let name: ModelName

    init() throws {
        models = ModelFolder(path: folder.path, decode: SampleModel.decode)
        name = try #require(ModelName(rawValue: "late"))
    }

    /// Registers a version and makes it the champion.
    @discardableResult
    private func promoted(at time: Int64, to alias: String = "champion") async throws -> ModelIdentity {
        let identity = try await models.register(
            SampleModel.trained(score: 0.25), as: name, metrics: [:], at: Timestamp(microseconds: 17))
        try await models.promote(identity, to: alias, at: Timestamp(microseconds: time))
        return identity
    }

    private func versions() async throws -> [Int] { try await models.promotions(of: name).map(\.version) }

    @Test("has a line of JSON for each, and the alias says since when it points there")
    func lines() async throws {
        let digest = try await promoted(at: 17).digest
        try await promoted(at: 1_000_000)
        #expect(
            try folder.text(Self.file)
                == [("00.000017", 1), ("01.000000", 2)].map { second, version in
                    #"{"alias":"champion","digest":"\#(digest.rawValue)","time":"1970-01-01T00:00:\#(second)Z","#
                        + #""version":\#(version)}"# + "\n"
                }.joined())
        #expect(try folder.text("late/aliases/champion") == "2\n1970-01-01T00:00:01.000000Z\n")
    }

    @Test("of an earlier version of the program is not there, which is no fault, and begins with the next promotion")
    func earlierVersion() async throws {
        let first = try await promoted(at: 1)
        try folder.write("1\n", to: "late/aliases/champion")
        try folder.remove(Self.file)
        #expect(try await versions() == [])
        #expect(try await models.faults(of: nil) == [])
        #expect(try await models.resolve(try #require(ModelReference("late@champion"))) == first)
        try await promoted(at: 2)
        #expect(try await versions() == [2])
        #expect(try await models.faults(of: nil) == [])
    }

    @Test("is named as a fault when it is lost, or ends elsewhere than the alias", arguments: [nil, "1\n", "3\n?\n"])
    func lost(_ alias: String?) async throws {
        try await promoted(at: 1)
        let second = try await promoted(at: 2)
        try await promoted(at: 3, to: "challenger")
        if let alias {
            try folder.write(alias, to: "late/aliases/champion")
        } else {
            try folder.remove(Self.file)
        }
        let faults = try await models.faults(of: nil)
        #expect(faults.map(\.aliases) == (alias == nil ? [["challenger"], ["champion"]] : [["champion"]]))
        #expect(faults.allSatisfy { $0.version == nil && $0.reason.contains(Self.file) }, "\(faults)")
        #expect(try await models.history(of: nil).count == 3)
        for alias in ["champion", "challenger"] {
            try await models.promote(second, to: alias, at: Timestamp(microseconds: 4))
        }
        #expect(try await models.faults(of: nil) == [])
    }

    @Test("of a promotion that was killed before the alias moved is a fault until the alias is promoted again")
    func interrupted() async throws {
        let first = try await promoted(at: 1)
        try await promoted(at: 2)
        try folder.write("1\n1970-01-01T00:00:00.000001Z\n", to: "late/aliases/champion")
        #expect(try await models.resolve(try #require(ModelReference("late@champion"))) == first)
        #expect(try await models.faults(of: name).first?.reason.contains("has version 2, of") == true)
        try await models.promote(first, to: "champion", at: Timestamp(microseconds: 3))
        #expect(try await versions() == [1, 2, 1])
        #expect(try await models.faults(of: name) == [])
    }

    @Test(
        "with a line that cannot be read is refused and named as a fault; everything else works",
        arguments: [
            "{\"alias\":\"cham", "nonsense", "[]", "{}", #"{"alias":"champion","time":"yesterday","version":1}"#,
            #"{"alias":"Champion","time":"1970-01-01T00:00:00.000001Z","version":1}"#,
            #"{"alias":"champion","time":"1970-01-01T00:00:00.000001Z","version":0}"#,
            #"{"alias":"champion","digest":"1","time":"1970-01-01T00:00:00.000001Z","version":1}"#,
        ])
    func damaged(_ line: String) async throws {
        try await promoted(at: 1)
        // Without its end, as a disk that was full leaves it.
        try folder.write(try folder.text(Self.file) + line, to: Self.file)
        let second = try await promoted(at: 2)
        try await models.check(name, alias: "champion")
        #expect(try await models.resolve(try #require(ModelReference("late"))) == second)
        #expect(try await models.history(of: nil).count == 2)
        let error = await #expect(throws: BatchError.self) { try await models.promotions(of: name) }
        #expect(error?.code == .config && error?.message.contains("\(Self.file), line 2 ") == true)
        #expect(try await models.faults(of: nil).map(\.reason) == [error?.message])
        // Nothing was lost: without the line, both promotions are there.
        let lines = try folder.text(Self.file).split(separator: "\n").filter { $0 != line }
        #expect(lines.count == 2)
        try folder.write(lines.joined(separator: "\n"), to: Self.file)
        #expect(try await versions() == [1, 2])
        #expect(try await models.faults(of: nil) == [])
    }

    @Test("may have lines without a digest, and one without an end, that somebody wrote")
    func byHand() async throws {
        try await promoted(at: 5)
        try folder.write(
            #"{"version": 1, "alias": "champion", "time": "1970-01-01T00:00:00.000002Z"}"# + "\n\n"
                + (try folder.text(Self.file)).dropLast(), to: Self.file)
        #expect(try await models.promotions(of: name).map(\.digest?.short).first == .some(nil))
        try await promoted(at: 6)
        #expect(try await versions() == [1, 1, 2])
        #expect(try await models.faults(of: nil) == [])
    }

    @Test("is refused before the alias moves when it is no file", arguments: ["pipe", "link", "folder"])
    func noFile(_ kind: String) async throws {
        let first = try await promoted(at: 1)
        try folder.damage(Self.file, kind)
        let before = try folder.everything
        let error = await #expect(throws: BatchError.self) {
            try await models.promote(first, to: "challenger", at: Timestamp(microseconds: 2))
        }
        #expect(error?.code == .cannotCreate && error?.message.contains(Self.file) == true)
        #expect(try folder.everything == before)
        await #expect(throws: BatchError.self) { try await models.promotions(of: name) }
        #expect(try await models.faults(of: nil).map(\.aliases) == [[]])
        #expect(try await models.resolve(try #require(ModelReference("late"))) == first)
    }
}
