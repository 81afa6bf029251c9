import Foundation

/// Runs programs and waits for them.
enum Shell {
    /// Runs a program and returns what it prints; throws with its error output when it fails.
    @discardableResult
    static func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let (output, complaints) = (Pipe(), Pipe())
        // From a file: a program that ends before it has read a pipe would end this one as well, with SIGPIPE.
        let inputFile = FileManager.default.temporaryDirectory.appending(path: "batch-score-\(UUID().uuidString)")
        try Data(input.utf8).write(to: inputFile)
        defer { try? FileManager.default.removeItem(at: inputFile) }
        process.standardOutput = output
        process.standardError = complaints
        process.standardInput = try FileHandle(forReadingFrom: inputFile)
        try process.run()
        let printed = try output.fileHandleForReading.readToEnd() ?? Data()
        let complained = try complaints.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw TestServerFault(
                "\(program) failed with status \(process.terminationStatus): "
                    + String(decoding: complained + printed, as: UTF8.self))
        }
        return String(decoding: printed, as: UTF8.self)
    }
}
