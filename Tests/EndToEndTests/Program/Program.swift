import Foundation

/// The program as it is built, run as a process of its own: what a scheduler and a person get.
enum Program {
    /// The executable, which lies beside the tests.
    static let path = (Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0]))
        .deletingLastPathComponent().appending(path: "batch-score").path

    /// Runs the program to its end.
    ///
    /// - Parameters:
    ///   - arguments: what follows its name.
    ///   - folder: where it is started.
    ///   - environment: its variables, beside those that every process has.
    ///   - output: the file to which its standard output goes, and from which it is read.
    static func run(
        _ arguments: [String], in folder: String, environment: [String: String] = [:], output: String? = nil
    ) async throws -> Ended {
        try await run(path, arguments, in: folder, environment: environment, output: output)
    }

    /// Runs the program so that it can write no file of more than so many blocks of 512 bytes, as on a full disk.
    static func run(_ arguments: [String], in folder: String, fileBlocks: Int) async throws -> Ended {
        let script = "trap '' XFSZ; ulimit -f \(fileBlocks); exec \"$0\" \"$@\""
        return try await run("/bin/sh", ["-c", script, path] + arguments, in: folder, environment: [:], output: nil)
    }

    /// Starts the program, and stops reading what it logs after so many chunks: it then waits, in the middle of its work,
    /// until `body` has done what it wants to.
    static func pause(
        _ arguments: [String], in folder: String, afterChunks chunks: Int,
        _ body: @escaping @Sendable (PausedProgram) async throws -> Void
    ) async throws -> Ended {
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
    ) async throws -> Ended {
        try await Blocking.run {
            let process = process(executable, arguments, in: folder, environment: environment)
            let (printed, noted) = (Pipe(), Pipe())
            process.standardOutput = try output.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? printed
            process.standardError = noted
            try process.run()
            let notes = Reader(noted)
            let output = output == nil ? try printed.fileHandleForReading.readToEnd() ?? Data() : Data()
            process.waitUntilExit()
            return Ended(process, output: output, errors: notes.all)
        }
    }
}
