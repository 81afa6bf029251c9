import ProgramRunner
import Testing

/// Nobody reads what is printed, or it cannot be printed. The work does not suffer from that.
@Suite("An output that nobody reads")
struct ClosedOutputTests {
    /// Ways to call a program, so that what it prints goes nowhere.
    private static let closings: [(name: String, script: String)] = [
        ("a pipe without a reader", #"mkfifo p; exec 3<>p 4>p 3<&-; exec "$0" "$@" >&4 4>&-"#),
        ("a pipe without a reader for the log", #"mkfifo p; exec 3<>p 4>p 3<&-; exec "$0" "$@" 2>&4 4>&-"#),
        ("a pipe without a reader for both", #"mkfifo p; exec 3<>p 4>p 3<&-; exec "$0" "$@" >&4 2>&4 4>&-"#),
        ("a closed output", #"exec "$0" "$@" >&-"#),
        ("a closed log", #"exec "$0" "$@" 2>&-"#),
        ("everything closed", #"exec "$0" "$@" <&- >&- 2>&-"#),
        ("a full disk", #"exec "$0" "$@" >/dev/full"#),
        ("a full disk for the log", #"exec "$0" "$@" 2>/dev/full"#),
        ("a full disk for both", #"exec "$0" "$@" >/dev/full 2>/dev/full"#),
    ]

    @Test(
        "does not keep a run from being published, nor change its exit code", arguments: closings,
        [[], ["--json"], ["--log-level", "trace", "--chunk", "7"]])
    func run(_ closing: (name: String, script: String), _ options: [String]) async throws {
        for store in ["csv:.", "sqlite:scores.db"] {
            #if !SQLite
            if store.hasPrefix("sqlite") { continue }
            #endif
            let folder = try await Parcels.trained()
            let target = ["--set", "target.store=\(store)"]
            let command = ["run", "--partition", Parcels.days.scored] + target + options
            let result = try await Program.run(command, in: folder.path, script: closing.script)
            #expect(result.code == 0, "\(closing.name): \(result.everything)")
            #expect(try await folder.runs(target).map { $0["status"] as? String } == ["published"])
        }
    }

    @Test("keeps the exit code of a run that is refused", arguments: closings)
    func refused(_ closing: (name: String, script: String)) async throws {
        let folder = try await Parcels.trained()
        let command = ["run", "--partition", Parcels.days.scored, "--json", "--set", "audit.minimum_rows=1000"]
        #expect(try await Program.run(command, in: folder.path, script: closing.script).code == 65)
    }

    @Test(
        "is an error of a command that only prints, unless its reader has had enough",
        arguments: [["models"], ["runs"], ["features"], ["exit-codes"], ["models", "--json"]])
    func list(_ command: [String]) async throws {
        for closing in Self.closings {
            let folder = try await Parcels.trained()
            let result = try await Program.run(command, in: folder.path, script: closing.script)
            let fails = ["a closed output", "everything closed", "a full disk", "a full disk for both"]
            #expect(result.code == (fails.contains(closing.name) ? 74 : 0), "\(closing.name): \(result.everything)")
        }
    }

    @Test("is an error of a command that writes rows to it")
    func rows() async throws {
        let command = ["features", "--partition", Parcels.days.scored, "--output", "-"]
        for closing in Self.closings {
            let folder = try await Parcels.trained()
            let result = try await Program.run(command, in: folder.path, script: closing.script)
            let isLog = closing.name.hasSuffix("log")
            #expect(result.code == (isLog ? 0 : 74), "\(closing.name): \(result.everything)")
            #expect(!result.diedOfSignal)
        }
    }

    @Test("may be the help text's", arguments: [["--help"], ["run", "--help"], ["--version"], ["run", "--no-such"]])
    func help(_ command: [String]) async throws {
        for closing in Self.closings {
            let folder = try WorkFolder()
            let result = try await Program.run(command, in: folder.path, script: closing.script)
            #expect(result.code == (command.contains("--no-such") ? 64 : 0), "\(closing.name)")
        }
    }
}
