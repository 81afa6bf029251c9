import Foundation

/// What a process that has ended left behind.
public struct ProgramResult: Sendable {
    /// The exit code as a shell reports it: 128 and the signal's number when the process died of a signal.
    public let code: Int32
    /// Whether the process died of a signal.
    public let diedOfSignal: Bool
    /// What it printed to standard output.
    public let output: String
    /// What it printed to standard error.
    public let errors: String

    init(_ process: Process, output: Data, errors: Data) {
        diedOfSignal = process.terminationReason == .uncaughtSignal
        code = process.terminationStatus + (diedOfSignal ? 128 : 0)
        self.output = String(decoding: output, as: UTF8.self)
        self.errors = String(decoding: errors, as: UTF8.self)
    }

    /// Everything that it printed.
    public var everything: String { output + errors }

    /// The object that it printed.
    ///
    /// - Throws: ``UnexpectedOutput`` unless standard output is one JSON object in one line.
    public func object() throws -> [String: Any] {
        guard output.hasSuffix("}\n"), output.count(where: { $0 == "\n" }) == 1,
            let object = try? JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any]
        else { throw UnexpectedOutput("expected one line with a JSON object: \(everything)") }
        return object
    }

    /// The status word of that object.
    public func status() throws -> String { try member("status", of: object()) }

    /// The run in that object.
    public func run() throws -> [String: Any] { try member("run", of: object()) }

    /// The id of that run.
    public func runID() throws -> String { try member("id", of: run()) }

    private func member<Value>(_ name: String, of object: [String: Any]) throws -> Value {
        guard let value = object[name] as? Value else {
            throw UnexpectedOutput("expected a JSON object with \"\(name)\": \(everything)")
        }
        return value
    }
}
