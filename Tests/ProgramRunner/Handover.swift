import Synchronization

/// A value that one task hands over to another.
public final class Handover<Value: Sendable>: Sendable {
    private let content = Mutex<Value?>(nil)

    /// Creates a handover without a value.
    public init() {}

    /// Hands a value over.
    public func set(_ value: Value) {
        content.withLock { $0 = value }
    }

    /// The value.
    ///
    /// - Throws: ``UnexpectedOutput`` when there is none.
    public func value() throws -> Value {
        guard let value = content.withLock({ $0 }) else { throw UnexpectedOutput("no value was handed over") }
        return value
    }
}
