/// A failure that a test plans: at which call of which port, and how.
struct Fault: Hashable, CustomStringConvertible {
    /// When a call fails.
    enum Moment: CaseIterable {
        /// Nothing has been done.
        case before
        /// Everything has been done, and the acknowledgement is lost.
        case after
    }

    var point: FaultPoint
    /// Counted from 1, over all attempts.
    var call: Int
    var moment: Moment
    /// Whether the process dies there, so that every later call of it fails too.
    var isCrash: Bool

    var description: String { "\(isCrash ? "crash" : "failure") \(moment) \(point) \(call)" }
}
