#if Failpoints
public import Synchronization

/// The steps at which `make chaos` lets the program fail. Only a build with the trait `Failpoints` has them.
public enum Failpoint {
    /// What happens at a step; set once, by the composition.
    public static let handler = Mutex<(@Sendable (String) throws -> Void)?>(nil)

    /// Passes a step.
    public static func pass(_ step: @autoclosure () -> String) throws {
        guard let handler = handler.withLock({ $0 }) else { return }
        try handler(step())
    }
}
#else
/// The steps at which `make chaos` lets the program fail. Without the trait `Failpoints`, nothing is left of them.
public enum Failpoint {
    /// Does nothing: not even the name of the step is in the program.
    @inlinable @inline(__always)
    public static func pass(_ step: @autoclosure () -> String) throws {}
}
#endif
