import Foundation
import Glibc
import Synchronization

/// A started program that waits in the middle of its work because its log is not read: the pipe is as small as a pipe can be,
/// and full. A test meets it there without a sleep.
public final class PausedProgram: Sendable {
    private let process: Mutex<Process>
    private let printed = Pipe()
    private let logged = Pipe()
    private let log = Mutex("")

    init(_ arguments: [String], in folder: String) throws {
        let process = Program.process(Program.path, arguments, in: folder, environment: [:])
        process.standardOutput = printed
        process.standardError = logged
        let setPipeSize: Int32 = 1031
        guard fcntl(logged.fileHandleForWriting.fileDescriptor, setPipeSize, 4096) == 4096 else {
            throw POSIXError(.EPERM)
        }
        try Program.start(process)
        self.process = Mutex(process)
    }

    /// Reads the log until a number of chunks is committed.
    func read(untilChunk chunks: Int) async throws {
        try await Blocking.run {
            while self.chunks < chunks {
                guard let data = try self.logged.fileHandleForReading.read(upToCount: 256), !data.isEmpty else {
                    throw UnexpectedOutput("the program ended too early: \(self.log.withLock { $0 })")
                }
                self.log.withLock { $0 += String(decoding: data, as: UTF8.self) }
            }
        }
    }

    /// Sends a signal.
    public func send(_ signal: Int32) {
        process.withLock { _ = kill($0.processIdentifier, signal) }
    }

    /// Reads the rest of the log, so that the program continues, and waits for its end.
    func end() async throws -> ProgramResult {
        try await Blocking.run {
            let rest = PipeReader(self.logged)
            let output = try self.printed.fileHandleForReading.readToEnd() ?? Data()
            let errors = Data(self.log.withLock { $0 }.utf8) + rest.all
            return self.process.withLock { process in
                process.waitUntilExit()
                return ProgramResult(process, output: output, errors: errors)
            }
        }
    }

    private var chunks: Int { log.withLock { $0.components(separatedBy: "stage advanced").count - 1 } }
}
