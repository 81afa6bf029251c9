import Foundation
import Synchronization
import Glibc

/// The built program, run as a process: what a scheduler or a person gets.
public enum Program {
    /// The folder of the project.
    public static let project = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().path

    /// The executable, which is beside the tests.
    static let path = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .deletingLastPathComponent().appending(path: "batch-score").path

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - arguments: the arguments after its name.
    ///   - folder: the working directory.
    ///   - environment: variables beside `PATH`, `HOME` and `COLUMNS`.
    ///   - output: a file that receives standard output, such as `/dev/full`.
    public static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], output: String? = nil
    ) async throws -> ProgramResult {
        try await run(path, arguments, in: folder, environment: environment, output: output)
    }

    /// Runs the program with a limit on the size of files, in blocks of 512 bytes: as on a full disk.
    public static func run(_ arguments: [String], in folder: String, fileBlocks: Int) async throws -> ProgramResult {
        let script = "trap '' XFSZ; ulimit -f \(fileBlocks); exec \"$0\" \"$@\""
        return try await run("/bin/sh", ["-c", script, path] + arguments, in: folder, environment: [:], output: nil)
    }

    /// Runs the program from a shell script, in which it is called `"$0" "$@"`: behind a pipe, with a closed output, as another
    /// user.
    public static func run(
        _ arguments: [String], in folder: String, script: String, environment: [String: String] = [:]
    ) async throws -> ProgramResult {
        try await run(
            "/bin/sh", ["-c", script, path] + arguments, in: folder, environment: environment, output: nil)
    }

    /// Starts the program and stops reading its log after a number of chunks of one row: it then waits in the middle of its
    /// work until `body` returns.
    public static func pause(
        _ arguments: [String], in folder: String, afterChunks chunks: Int,
        _ body: @escaping @Sendable (PausedProgram) async throws -> Void
    ) async throws -> ProgramResult {
        let paused = try PausedProgram(arguments + ["--chunk", "1", "--log-level", "debug"], in: folder)
        do {
            try await paused.read(untilChunk: chunks)
            try await body(paused)
        } catch {
            paused.send(SIGKILL)
            throw error
        }
        return try await paused.end()
    }

    /// A process that has not been started.
    static func process(
        _ executable: String, _ arguments: [String], in folder: String, environment: [String: String]
    ) -> Process {
        let process = Process()
        process.executableURL = URL(filePath: executable)
        process.arguments = arguments
        process.currentDirectoryURL = URL(filePath: folder)
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder, "COLUMNS": "80"]
            .merging(environment) { _, given in given }
        process.standardInput = FileHandle.nullDevice
        return process
    }

    private static func run(
        _ executable: String, _ arguments: [String], in folder: String, environment: [String: String], output: String?
    ) async throws -> ProgramResult {
        try await Blocking.run {
            let process = process(executable, arguments, in: folder, environment: environment)
            let (printed, logged) = (Pipe(), Pipe())
            process.standardOutput = try output.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? printed
            process.standardError = logged
            try Program.start(process)
            let errors = PipeReader(logged)
            let output = output == nil ? try printed.fileHandleForReading.readToEnd() ?? Data() : Data()
            process.waitUntilExit()
            return ProgramResult(process, output: output, errors: errors.all)
        }
    }

    /// Starts a process, one at a time: Foundation's `Process.run` is not safe to call from several threads at once.
    static func start(_ process: Process) throws {
        try starting.withLock { _ in try process.run() }
    }

    private static let starting = Mutex(())
}
