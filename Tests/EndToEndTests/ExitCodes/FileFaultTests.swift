import Glibc
import ProgramRunner
import Testing

/// Each kind of fault of a file has its own sentence and the code that says who can mend it.
@Suite("A fault of a file")
struct FileFaultTests {
    private static let day = Parcels.days.scored
    private static let long = String(repeating: "n", count: 300)
    private static let features = ["features", "--partition", day, "--output"]

    private static let cases: [FileFaultCase] = [
        FileFaultCase("a configuration that is a folder", 78, "it is a folder", "runs", "--config", "new"),
        FileFaultCase(
            "a configuration below a file", 66, "a part of its path is a file", "runs", "--config", "job.yaml/x"),
        FileFaultCase("a configuration with too long a name", 66, "too long", "runs", "--config", long),
        FileFaultCase("a configuration that is a pipe", 78, "has no job", after: "mkfifo p", "runs", "--config", "p"),
        FileFaultCase(
            "a configuration that may not be read", 77, "check its permissions", after: "chmod 600 job.yaml", "runs"
        ).asStranger,
        FileFaultCase(
            "an output that is a folder", 73, "it is a folder", "features", "--partition", day, "--output", "new"),
        FileFaultCase(
            "an output below a file", 73, "a part of its path is a file", "features", "--partition", day, "--output",
            "job.yaml/x"),
        FileFaultCase(
            "an output in no folder", 73, "there is no folder", "features", "--partition", day, "--output", "none/x"),
        FileFaultCase(
            "an output with too long a name", 73, "too long", "features", "--partition", day, "--output", long),
        FileFaultCase(
            "an output in a folder of somebody else", 77, "check its permissions", "features", "--partition", day,
            "--output", "x.csv"
        ).asStranger,
        FileFaultCase(
            "an output that may not be written", 77, "check its permissions",
            after: "mkdir -m 777 open; touch open/x.csv; chmod 444 open/x.csv", "features", "--partition", day,
            "--output", "open/x.csv"
        ).asStranger,
        FileFaultCase(
            "a table that is a folder", 78, "it is a folder", after: "mkdir t.csv", "validate", "--set",
            "source.table=t"),
        FileFaultCase(
            "a table that is a pipe", 78, "it is a named pipe", after: "mkfifo t.csv", "validate", "--set",
            "source.table=t"),
        FileFaultCase(
            "scores in a folder of somebody else", 77, "check its permissions", "run", "--partition", day
        ).asStranger,
        FileFaultCase("a registry of somebody else", 77, "models", "train").asStranger,
        FileFaultCase(
            "a registry below a file", 66, "a part of its path is a file", "train", "--set",
            "models.folder=job.yaml/models"),
        FileFaultCase(
            "too many open files", 74, "ulimit -n", after: "ulimit -n 8", "features", "--partition", day, "--output",
            "x"),
        FileFaultCase("init over a file", 73, "already exists", "init"),
        FileFaultCase("init in no folder", 73, "there is no folder", "init", "--config", "none/job.yaml"),
    ]

    private static let ofSQLite: [FileFaultCase] = {
        #if SQLite
        [
            target("that is a folder", 78, "is a folder", "new"),
            target("below a file", 73, "a part of its path is a file", "job.yaml/x.db"),
            target("in no folder", 73, "there is no folder", "none/x.db"),
            target("in a folder of somebody else", 77, "check its permissions", "x.db").asStranger,
            FileFaultCase(
                "a database in WAL mode in a folder that cannot be written", 77, "WAL mode",
                after: #""$0" run --partition 2013-12-24 --set target.store=sqlite:x.db > log 2>&1; rm -f x.db-*"#,
                "runs",
                "--set", "target.store=sqlite:x.db"
            ).asStranger,
            FileFaultCase(
                "a database that may not be read", 77, "check its permissions",
                after: "touch x.db; chmod 600 x.db", "runs", "--set", "target.store=sqlite:x.db"
            ).asStranger,
            FileFaultCase(
                "a database to be read below a file", 66, "a part of its path is a file", "validate", "--set",
                "source.store=sqlite:job.yaml/x.db"),
        ]
        #else
        []
        #endif
    }()

    private static func target(_ description: String, _ code: Int32, _ sentence: String, _ path: String)
        -> FileFaultCase
    {
        FileFaultCase(
            "a database \(description)", code, sentence, "run", "--partition", day, "--set",
            "target.store=sqlite:\(path)")
    }

    @Test("has the code and the sentence of its kind", arguments: cases + ofSQLite)
    func fault(_ example: FileFaultCase) async throws {
        guard !example.needsRoot || geteuid() == 0 else { return }
        let folder = try await Parcels.trained()
        let result = try await Program.run(example.arguments, in: folder.path, script: example.script)
        #expect(result.code == example.code, "\(result.everything)")
        #expect(result.errors.contains(example.sentence), "\(result.errors)")
        #expect(result.errors.split(separator: "\n").contains { $0.hasPrefix("error: ") })
    }

    @Test(
        "on a file system that is mounted read-only says so, and nothing else is to blame",
        arguments: [
            ["features", "--partition", day, "--output", "ro/x.csv"],
            ["run", "--partition", day, "--set", "target.store=csv:ro"],
            ["run", "--partition", day, "--set", "target.store=sqlite:ro/x.db"],
            ["train", "--set", "models.folder=ro/models"],
            ["collect", "--from", "csv:new", "--set", "source.store=csv:ro"],
            ["init", "--config", "ro/job.yaml"],
        ])
    func readOnly(_ command: [String]) async throws {
        #if !SQLite
        if command.contains(where: { $0.contains("sqlite") }) { return }
        #endif
        let folder = try await Parcels.trained()
        let script = #"""
            mkdir ro; exec unshare -m sh -c 'mount -t tmpfs -o ro,size=1m none ro || exit 200; exec "$0" "$@"' "$0" "$@"
            """#
        let result = try await Program.run(command, in: folder.path, script: script)
        // Without the rights to mount, there is nothing to see.
        if result.errors.contains("unshare") || result.code == 200 { return }
        #expect(result.code == 77, "\(result.everything)")
        #expect(result.errors.contains("read-only"), "\(result.errors)")
    }
}
