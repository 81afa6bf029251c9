/// What training a model, or reading one from bytes, throws.
public struct ModelError: Error, Equatable {
    /// What was wrong, where, what was expected, and what to do next; never a row's data.
    public let message: String

    /// An error by its message.
    public init(_ message: String) {
        self.message = message
    }
}

extension ModelError: CustomStringConvertible {
    /// The message.
    public var description: String { message }
}
