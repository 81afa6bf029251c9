import Foundation
import Glibc
import Synchronization

/// A program that was started and that waits in the middle of its work, because nobody reads what it logs and the pipe, made
/// as small as pipes can be, is full. So a test meets it there without a sleep.
final class PausedProgram: Sendable {
    private let process: Mutex<Process>
    private let printed = Pipe()
    private let noted = Pipe()
    private let notes = Mutex("")

    init(_ arguments: [String], in folder: String) throws {
        let process = Program.process(Program.path, arguments, in: folder, environment: [:])
        process.standardOutput = printed
        process.standardError = noted
        let setPipeSize: Int32 = 1031
        guard fcntl(noted.fileHandleForWriting.fileDescriptor, setPipeSize, 4096) == 4096 else {
            throw POSIXError(.EPERM)
        }
        try process.run()
        self.process = Mutex(process)
    }

    /// Reads what the program logs until so many chunks are committed.
    func read(untilChunk chunks: Int) async throws {
        try await Blocking.run {
            while self.chunks < chunks {
                guard let data = try self.noted.fileHandleForReading.read(upToCount: 256), !data.isEmpty else {
                    throw POSIXError(.EPIPE)
                }
                self.notes.withLock { $0 += String(decoding: data, as: UTF8.self) }
            }
        }
    }

    /// Sends a signal.
    func send(_ signal: Int32) {
        process.withLock { _ = kill($0.processIdentifier, signal) }
    }

    /// Lets the program go on, and waits for its end.
    func end() async throws -> Ended {
        try await Blocking.run {
            let rest = Reader(self.noted)
            let output = try self.printed.fileHandleForReading.readToEnd() ?? Data()
            let errors = Data(self.notes.withLock { $0 }.utf8) + rest.all
            return self.process.withLock { process in
                process.waitUntilExit()
                return Ended(process, output: output, errors: errors)
            }
        }
    }

    private var chunks: Int { notes.withLock { $0.components(separatedBy: "stage advanced").count - 1 } }
}
