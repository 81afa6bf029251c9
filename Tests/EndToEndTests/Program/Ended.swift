import Foundation
import Testing

/// A program that has ended.
struct Ended: Sendable {
    /// What a shell would say of it: its exit code, or 128 and the number of the signal that it died of.
    let code: Int32
    /// Whether it died of a signal.
    let diedOfSignal: Bool
    /// What it printed to standard output.
    let output: String
    /// What it printed to standard error.
    let errors: String

    init(_ process: Process, output: Data, errors: Data) {
        diedOfSignal = process.terminationReason == .uncaughtSignal
        code = process.terminationStatus + (diedOfSignal ? 128 : 0)
        self.output = String(decoding: output, as: UTF8.self)
        self.errors = String(decoding: errors, as: UTF8.self)
    }

    /// Everything that it printed.
    var everything: String { output + errors }

    /// The object that it printed; fails the test unless standard output is one JSON object in one line.
    func object(sourceLocation: SourceLocation = #_sourceLocation) throws -> [String: Any] {
        #expect(
            output.hasSuffix("}\n") && output.count(where: { $0 == "\n" }) == 1, "\(output)",
            sourceLocation: sourceLocation)
        let value = try JSONSerialization.jsonObject(with: Data(output.utf8))
        return try #require(value as? [String: Any], sourceLocation: sourceLocation)
    }

    /// The run in that object.
    func run(sourceLocation: SourceLocation = #_sourceLocation) throws -> [String: Any] {
        try #require(
            try object(sourceLocation: sourceLocation)["run"] as? [String: Any], sourceLocation: sourceLocation)
    }

    /// The id of that run.
    func runID(sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
        try #require(try run(sourceLocation: sourceLocation)["id"] as? String, sourceLocation: sourceLocation)
    }
}
