/// The error for a program that did not do what a test needs.
public struct UnexpectedOutput: Error, CustomStringConvertible {
    /// What happened instead.
    public let description: String

    /// Creates an error.
    public init(_ description: String) {
        self.description = description
    }

    /// Creates the error for a command that did not succeed.
    public init(_ result: ProgramResult) {
        self.init("the program exited with \(result.code): \(result.everything)")
    }
}
