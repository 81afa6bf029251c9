/// An error in training a model, or in reading one from bytes.
public struct ModelError: Error, Equatable {
    /// What was wrong, where, what was expected, and what to do next. Contains no values of rows.
    public let message: String

    /// Creates an error with a message.
    public init(_ message: String) {
        self.message = message
    }
}

extension ModelError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
