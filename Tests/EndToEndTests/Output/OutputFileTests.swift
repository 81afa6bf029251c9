import Foundation
import Glibc
import ProgramRunner
import Testing

/// What `--output` may and may not do to what is there.
@Suite("An output file")
struct OutputFileTests {
    private static let commands = [
        ["features", "--partition", Parcels.days.scored],
        ["models", "predict", "late-parcels", "--features", "rows.csv"],
        ["models", "predict", "late-parcels", "--partition", Parcels.days.scored],
    ]

    private func folder() async throws -> WorkFolder {
        let folder = try await Parcels.trained()
        try folder.write("weight_kg,distance_km,service\n1,2,standard\n3,4,express\n", to: "rows.csv")
        return folder
    }

    @Test("that is an input is refused, under each of its names, and the input stays", arguments: commands)
    func inputs(_ command: [String]) async throws {
        let folder = try await folder()
        let input = command.contains("rows.csv") ? "rows.csv" : "parcels.csv"
        try FileManager.default.linkItem(atPath: folder / input, toPath: folder / "hard.csv")
        try FileManager.default.createSymbolicLink(atPath: folder / "link.csv", withDestinationPath: input)
        let others = ["job.yaml", "models/late-parcels/1/artefact", "models/new.csv"]
        let before = try FolderContents(folder)
        for file in [input, "./\(input)", "hard.csv", "link.csv"] + others {
            let result = try await folder.run(command + ["--output", file])
            #expect(result.code == 64, "\(file): \(result.everything)")
            #expect(result.errors.contains(file) && result.output.isEmpty)
        }
        #expect(try FolderContents(folder) == before)
    }

    @Test("that is standard output by way of a shell is no input either")
    func redirectedInput() async throws {
        let folder = try await folder()
        let result = try await Program.run(
            Self.commands[1] + ["--output", "-"], in: folder.path, script: #"exec "$0" "$@" >> rows.csv"#)
        #expect(result.code == 64, "\(result.everything)")
        #expect(try folder.lines("rows.csv").count == 3)
    }

    @Test("keeps its permissions and the link that leads to it", arguments: commands)
    func keeps(_ command: [String]) async throws {
        let folder = try await folder()
        try folder.write("old", to: "below/target.csv")
        try #require(unsafe chmod(folder / "below/target.csv", 0o640) == 0)
        try FileManager.default.createSymbolicLink(
            atPath: folder / "link.csv", withDestinationPath: "below/target.csv")
        let result = try await folder.run(command + ["--output", "link.csv"])
        #expect(result.code == 0, "\(result.errors)")
        #expect(try folder.lines("below/target.csv").count > 2)
        let attributes = try FileManager.default.attributesOfItem(atPath: folder / "below/target.csv")
        #expect(attributes[.posixPermissions] as? Int == 0o640)
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder / "link.csv") == "below/target.csv")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder / "below") == ["target.csv"])
    }

    @Test("that is a pipe is written through, also that of a shell's substitution", arguments: commands)
    func pipes(_ command: [String]) async throws {
        let folder = try await folder()
        try await folder.succeed(command + ["--output", "expected.csv"])
        for script in [
            #"mkfifo pipe; cat pipe > got.csv & exec 3> pipe; "$0" "$@" --output pipe; code=$?; exec 3>&-; wait; exit $code"#,
            #"bash -c '"$0" "$@" --output >(cat > got.csv; touch done); code=$?; until [ -e done ]; do :; done; exit $code' "$0" "$@""#,
            #""$0" "$@" --output /dev/stdout | cat > got.csv"#,
            #""$0" "$@" --output /dev/fd/5 5> got.csv"#,
        ] {
            try? FileManager.default.removeItem(atPath: folder / "got.csv")
            let result = try await Program.run(command, in: folder.path, script: script)
            #expect(result.code == 0, "\(script): \(result.errors)")
            #expect(try folder.text("got.csv") == (try folder.text("expected.csv")), "\(script)")
        }
    }

    @Test("in a device's place leaves the device", arguments: commands)
    func device(_ command: [String]) async throws {
        let folder = try await folder()
        // The numbers of /dev/null; the node is the test's own.
        guard unsafe mknod(folder / "null", S_IFCHR | 0o666, 0x103) == 0, unsafe access(folder / "null", W_OK) == 0
        else { return }
        let result = try await folder.run(command + ["--output", "null"])
        #expect(result.code == 0, "\(result.errors)")
        var status = stat()
        #expect(unsafe lstat(folder / "null", &status) == 0 && status.st_mode & S_IFMT == S_IFCHR)
    }
}
