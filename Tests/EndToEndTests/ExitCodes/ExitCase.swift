import ProgramRunner
import Testing

/// A way to make the program exit with a certain code.
struct ExitCase: Sendable, CustomTestStringConvertible {
    /// What goes wrong, or right.
    let testDescription: String
    /// The exit code.
    let code: Int32
    /// The status word in the JSON object; nil where no object can be expected.
    let status: String?
    /// A part of the message to people; nil where there need not be one.
    let message: String?
    /// Runs the program.
    let provoke: @Sendable () async throws -> ProgramResult

    init(
        _ description: String, _ code: Int32, _ status: String?, _ message: String? = nil,
        provoke: @escaping @Sendable () async throws -> ProgramResult
    ) {
        testDescription = description
        self.code = code
        self.status = status
        self.message = message
        self.provoke = provoke
    }

    /// One command with `--json` in the folder of a trained job.
    init(_ description: String, _ code: Int32, _ status: String?, _ message: String? = nil, _ arguments: String...) {
        self.init(description, code, status, message) {
            try await Parcels.trained().run(arguments + ["--json"])
        }
    }

    /// The codes that no test provokes: a broken invariant would be a bug to fix.
    static let notProvoked: Set<Int32> = [70]
}
