/// A question that a tree asks of one feature: yes is left, no is right.
struct Split: Equatable, Sendable {
    /// What is asked of a value that is not missing.
    enum Test: Equatable, Sendable {
        /// Whether the value is at most the threshold.
        case atMost(Double)
        /// Whether the value, cut off to an integer, is one of these codes. Each is 0 or more, in ascending order; values that
        /// are negative, infinite or beyond `Int32` are none of them.
        case oneOf([Int32])
        /// Nothing: every value that is not missing goes right.
        case never

        /// Whether the value is below a threshold, as ``atMost(_:)``.
        static func below(_ threshold: Double) -> Test {
            threshold == -.infinity ? .never : .atMost(threshold.nextDown)
        }
    }

    /// Which values are missing.
    enum Missing: Equatable, Sendable {
        /// None: NaN is 0.
        case none
        /// NaN.
        case nan
        /// NaN, and every value from −1e-35 to 1e-35 (LightGBM's `kZeroThreshold`, as a `Float`).
        case nanOrZero
    }

    /// The position of the feature.
    var feature: Int
    /// The question.
    var test: Test
    /// Which values are missing.
    var missing: Missing
    /// Whether a missing value goes left.
    var missingGoesLeft: Bool
    /// Where a row goes that passes the test.
    var left: Tree.Child
    /// Where every other row goes.
    var right: Tree.Child
}
