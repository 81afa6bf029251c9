import Glibc
import ProgramRunner
import TestDatabase

extension ExitCase {
    private static let day = Parcels.days.scored

    /// Failures that the disk, a signal or another process is the reason for.
    static let ofTheMachine = [
        ExitCase("a file that is there already", 73, "cannot_create", "job.yaml", "init"),
        ExitCase(
            "a folder that is there already", 73, "cannot_create", "--folder", "demo", "--data", ".", "--folder", "."),
        ExitCase("a full disk", 74, "io", "cannot write") {
            let folder = try await Parcels.trained()
            return try await Program.run(["collect", "--from", "csv:new", "--json"], in: folder.path, fileBlocks: 8)
        },
        ExitCase("results that cannot be printed", 74, nil, "(done)") {
            try await Parcels.trained().run(["models", "--json"], output: "/dev/full")
        },
        ExitCase("a partition that another process works on", 75, "try_later", "run the same command again") {
            let folder = try await Parcels.trained()
            let second = Handover<ProgramResult>()
            _ = try await Program.pause(["run", "--partition", day], in: folder.path, afterChunks: 1) { paused in
                second.set(try await folder.score())
                paused.send(SIGKILL)
            }
            return try second.value()
        },
        ExitCase("an interruption", 130, "stopped_by_sigint", "stopped") { try await stopped(by: SIGINT) },
        ExitCase("a request to end", 143, "stopped_by_sigterm", "stopped") { try await stopped(by: SIGTERM) },
    ]

    /// Failures that a database is the reason for.
    static let ofDatabases: [ExitCase] = {
        #if PostgreSQL
        [
            ExitCase(
                "a database that does not answer", 69, "unavailable", "127.0.0.1", "run", "--partition", day,
                "--set", "target.store=postgresql://nobody@127.0.0.1:1/none"),
            ExitCase("a role without rights", 77, "denied") {
                let url = try await TestDatabase.fresh()
                let role = "role_\(UInt32.random(in: 0...UInt32.max))"
                try await TestDatabase.run(
                    "CREATE ROLE \(role) LOGIN; REVOKE ALL ON SCHEMA public FROM PUBLIC", in: url)
                let address = url.replacing("//postgres@", with: "//\(role)@")
                return try await Parcels.trained().score(day, "--set", "target.store=\(address)")
            },
        ]
        #else
        []
        #endif
    }()

    private static func stopped(by signal: Int32) async throws -> ProgramResult {
        let folder = try await Parcels.trained()
        return try await Program.pause(["run", "--partition", day, "--json"], in: folder.path, afterChunks: 1) {
            $0.send(signal)
        }
    }
}
