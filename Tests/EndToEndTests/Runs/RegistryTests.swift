import Foundation
import Glibc
import ProgramRunner
import Testing

/// Something in the registry that is no model.
@Suite("A damaged registry")
struct RegistryTests {
    private static let model = "models/late-parcels"

    private func trainedTwice() async throws -> WorkFolder {
        let folder = try await Parcels.trained()
        try await folder.succeed("train", "--alias", "challenger")
        return folder
    }

    private func damage(_ folder: WorkFolder, _ file: String, _ kind: String) throws {
        try? FileManager.default.removeItem(atPath: folder / file)
        switch kind {
        case "pipe": try #require(unsafe mkfifo(folder / file, 0o644) == 0)
        case "folder": try FileManager.default.createDirectory(atPath: folder / file, withIntermediateDirectories: true)
        case "link": try FileManager.default.createSymbolicLink(atPath: folder / file, withDestinationPath: "nowhere")
        default: break
        }
    }

    @Test(
        "does not keep other versions from being listed, promoted and used",
        arguments: ["1/record.json", "1/artefact", "1", "aliases/challenger"], ["pipe", "folder", "link", "gone"])
    func others(_ file: String, _ kind: String) async throws {
        let folder = try await trainedTwice()
        try await folder.succeed("models", "promote", "late-parcels/2", "champion")
        try await folder.succeed("models", "promote", "late-parcels/1", "challenger")
        try damage(folder, "\(Self.model)/\(file)", kind)
        let isFault = (file, kind) != ("aliases/challenger", "gone")
        let list = try await folder.succeed("models", "list").output
        #expect(list.contains("late-parcels/2") && list.contains("broken:") == isFault, "\(list)")
        let broken = try await folder.succeed("models", "--json").object()["broken"] as? [Any]
        #expect(broken?.isEmpty == !isFault)
        try await folder.succeed("models", "promote", "late-parcels/2", "champion")
        try await folder.succeed("models", "show", "late-parcels@champion")
        try folder.write("weight_kg,distance_km,service\n1,2,standard\n", to: "rows.csv")
        try await folder.succeed(
            "models", "predict", "late-parcels@champion", "--features", "rows.csv", "--output", "scores.csv")
        #expect(try await folder.score().code == 0)
    }

    @Test("lists an alias to a version that does not exist")
    func danglingAlias() async throws {
        let folder = try await trainedTwice()
        try damage(folder, "\(Self.model)/2", "gone")
        let list = try await folder.succeed("models").output
        #expect(list.contains("late-parcels/2") && list.contains("@challenger"), "\(list)")
        #expect(list.contains("there is no version 2"), "\(list)")
    }

    @Test(
        "in the way of a training refuses it, and nothing has moved or is left",
        arguments: [
            "experiments.jsonl", "late-parcels/aliases", "late-parcels/aliases/champion",
            "late-parcels/promotions.jsonl",
        ],
        ["pipe", "folder", "link"])
    func training(_ file: String, _ kind: String) async throws {
        if (file, kind) == ("late-parcels/aliases", "folder") { return }
        let folder = try await trainedTwice()
        try damage(folder, "models/\(file)", kind)
        let before = try Self.names(folder)
        for command in [["train"], ["train", "--json"]] {
            let result = try await folder.run(command)
            #expect([73, 78].contains(result.code), "\(result.everything)")
            #expect(result.errors.contains("models/\(file)"), "\(result.errors)")
        }
        #expect(try Self.names(folder) == before)
    }

    private static func names(_ folder: WorkFolder) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder / "models").sorted()
    }
}
