import Testing

/// A way to make the program end with a certain code.
struct ExitCase: Sendable, CustomTestStringConvertible {
    /// What goes wrong, or right.
    let testDescription: String
    /// The code that a scheduler gets.
    let code: Int32
    /// The status word in the JSON object; nil where no object can be expected.
    let status: String?
    /// A part of what is told to people; nil where nothing has to be.
    let message: String?
    /// Does it.
    let provoke: @Sendable () async throws -> Ended

    init(
        _ description: String, _ code: Int32, _ status: String?, _ message: String? = nil,
        provoke: @escaping @Sendable () async throws -> Ended
    ) {
        testDescription = description
        self.code = code
        self.status = status
        self.message = message
        self.provoke = provoke
    }

    /// A way that is one command with `--json` in the folder of a trained job.
    init(_ description: String, _ code: Int32, _ status: String?, _ message: String? = nil, _ arguments: String...) {
        self.init(description, code, status, message) {
            try await SampleFolder.trained().run(arguments + ["--json"])
        }
    }

    /// The codes that no test provokes: an invariant that is broken would be a mistake that is to be corrected.
    static let notProvoked: Set<Int32> = [70]
}
