import Foundation

/// Runs programs and waits for them.
enum Shell {
    /// Runs a program and gives what it prints; throws with what it complains about.
    @discardableResult
    static func run(_ program: String, _ arguments: [String], input: String = "") throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let (output, complaints, standardInput) = (Pipe(), Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = complaints
        process.standardInput = standardInput
        try process.run()
        try standardInput.fileHandleForWriting.write(contentsOf: Data(input.utf8))
        try standardInput.fileHandleForWriting.close()
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
