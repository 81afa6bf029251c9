import Foundation
import ProgramRunner
import Testing

/// What `--help` prints is part of what the program promises; a change of it shows as a change of a file in `Snapshots`.
@Suite("The help")
struct HelpTests {
    private static let commands = [
        [], ["demo"], ["init"], ["collect"], ["validate"], ["train"], ["run"], ["backfill"], ["audit"],
        ["publish"], ["replay"], ["rollback"], ["abandon"], ["status"], ["rejections"], ["verify"], ["clean"], ["runs"],
        ["runs", "list"], ["runs", "show"], ["models"], ["models", "list"], ["models", "show"], ["models", "promote"],
        ["models", "history"], ["models", "import"], ["models", "predict"], ["models", "verify"], ["features"],
        ["ledger"],
        ["ledger", "migrate"], ["exit-codes"],
    ]

    /// The help of every command, run once.
    private static let helps = Task {
        var helps: [[String]: String] = [:]
        for command in commands { helps[command] = try await WorkFolder().succeed(command + ["--help"]).output }
        return helps
    }

    @Test("of a command is the recorded one; UPDATE_SNAPSHOTS=1 records it anew", arguments: commands)
    func snapshot(_ command: [String]) async throws {
        let help = try await text(command)
        let name = (["help"] + command).joined(separator: "-")
        let file = "\(Program.project)/Tests/EndToEndTests/Snapshots/\(name).txt"
        if ProcessInfo.processInfo.environment["UPDATE_SNAPSHOTS"] != nil {
            try Data(help.utf8).write(to: URL(filePath: file))
        }
        #expect(try String(contentsOfFile: file, encoding: .utf8) == help)
    }

    @Test("is tested above for all commands")
    func allCommands() async throws {
        for parent in Self.commands {
            let listed = try await text(parent).components(separatedBy: "SUBCOMMANDS:").dropFirst().joined()
            let names = listed.split(separator: "\n").filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
                .compactMap { $0.split(separator: " ").first.map(String.init) }
                .filter { $0 != "See" }
            for name in names { #expect(Self.commands.contains(parent + [name]), "\(parent) \(name)") }
        }
    }

    @Test("has an example of each stage", arguments: commands.filter { $0.count == 1 && $0 != ["exit-codes"] })
    func examples(_ command: [String]) async throws {
        #expect(try await text(command).contains("\n  batch-score \(command[0])"))
    }

    private func text(_ command: [String]) async throws -> String {
        try #require(try await Self.helps.value[command])
    }
}
