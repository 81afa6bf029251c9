import Foundation
import Synchronization

/// A cluster of its own in a temporary folder, on a free port of 127.0.0.1; whoever is on this machine may come in,
/// only the role `with_password`, which a test may make, needs its password.
final class TestServer: Sendable {
    private let programs: String
    private let folder: String
    private let port: Int
    private let databases = Mutex(0)

    /// Makes the cluster and starts its server.
    init() throws {
        programs = try Self.findPrograms()
        folder = try Shell.run("/usr/bin/mktemp", ["-d", "/tmp/batch-score-test-database.XXXXXX"])
            .trimmingCharacters(in: .whitespacesAndNewlines)
        port = try LocalSocket.freePort()
        if getuid() == 0 { try Shell.run("/bin/chown", ["postgres", folder]) }
        watch()
        try asOwner(
            """
            "\(programs)/initdb" -D "\(folder)/data" -U postgres -A trust -E UTF8 --locale=C --no-sync >/dev/null
            printf 'host all with_password 127.0.0.1/32 scram-sha-256\nhost all all 127.0.0.1/32 trust\n' \\
                > "\(folder)/data/pg_hba.conf"
            """)
        try start()
    }

    /// Makes an empty database.
    func createDatabase() throws -> String {
        let number = databases.withLock { count in
            count += 1
            return count
        }
        let name = "test_\(number)"
        try psql("CREATE DATABASE \(name)", in: "postgres")
        return "postgresql://postgres@127.0.0.1:\(port)/\(name)"
    }

    /// Runs statements in a database.
    func run(_ sql: String, in url: String) throws -> String {
        try psql(sql, in: String(url.split(separator: "/").last ?? "postgres"))
    }

    @discardableResult
    private func psql(_ sql: String, in database: String) throws -> String {
        try Shell.run(
            "\(programs)/psql",
            [
                "-X", "-q", "-A", "-t", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", "\(port)", "-U", "postgres",
                database,
            ],
            input: sql
        ).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private func start() throws {
        let options =
            "-p \(port) -c listen_addresses=127.0.0.1 -c unix_socket_directories='\(folder)' -c max_connections=300 "
            + "-c fsync=off -c full_page_writes=off -c synchronous_commit=off -c shared_buffers=64MB"
        try asOwner(
            """
            "\(programs)/pg_ctl" -D "\(folder)/data" -w -s -l "\(folder)/log" -o "\(options)" start </dev/null
            """)
    }

    /// Runs a command as a user who may run a server: PostgreSQL refuses to work for root.
    private func asOwner(_ command: String) throws {
        let command = ["/bin/bash", "-c", "cd /; \(Self.closeInherited); \(command)"]
        if getuid() == 0 {
            try Shell.run("/usr/bin/setpriv", Self.postgresUser + command)
        } else {
            try Shell.run("/usr/bin/env", command)
        }
    }

    /// Foundation's `Process` waits until nobody has the socket open that it gives to its child; a server would keep
    /// it.
    private static let closeInherited = """
        for file in /proc/$$/fd/*; do
            number=${file##*/}
            if ((number > 2)); then eval "exec $number>&-"; fi
        done
        """

    private static let postgresUser = ["--reuid=postgres", "--regid=postgres", "--init-groups"]

    /// Leaves a process behind that waits for the end of this one, however it ends, and then cleans up.
    private func watch() {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/setsid")
        let owner = getuid() == 0 ? "setpriv \(Self.postgresUser.joined(separator: " "))" : ""
        process.arguments = [
            "/bin/sh", "-c",
            """
            cd /
            while kill -0 \(getpid()) 2>/dev/null; do sleep 1; done
            \(owner) "\(programs)/pg_ctl" -D "\(folder)/data" -m immediate -s stop
            rm -rf "\(folder)"
            """,
        ]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try? process.run()
    }

    /// The folder of the newest server's programs.
    private static func findPrograms() throws -> String {
        let root = "/usr/lib/postgresql"
        let versions = ((try? FileManager.default.contentsOfDirectory(atPath: root)) ?? [])
            .compactMap { Int($0) }.sorted(by: >)
        let folders =
            versions.map { "\(root)/\($0)/bin" }
            + [try? Shell.run("/usr/bin/env", ["pg_config", "--bindir"])].compactMap {
                $0?.trimmingCharacters(in: .whitespacesAndNewlines)
            }
        let found = folders.first { FileManager.default.isExecutableFile(atPath: "\($0)/initdb") }
        guard let found else {
            throw TestServerFault(
                "these tests need a PostgreSQL server: `make test` installs one, or, on Debian and Ubuntu, "
                    + "apt-get install postgresql")
        }
        return found
    }
}
