import Synchronization
import Testing

/// A value that one task leaves for another.
final class Box<Value: Sendable>: Sendable {
    private let content = Mutex<Value?>(nil)

    var value: Value? {
        get { content.withLock { $0 } }
        set { content.withLock { $0 = newValue } }
    }

    /// The value; fails the test when there is none.
    func unwrapped() throws -> Value { try #require(value) }
}
