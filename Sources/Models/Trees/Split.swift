/// A question about one feature: rows go left when the answer is yes, right otherwise.
public struct Split: Equatable, Sendable {
    /// The question about a value that is not missing.
    public enum Test: Equatable, Sendable {
        /// Whether the value is at most the threshold.
        case atMost(Double)
        /// Whether the value, cut off to an integer, is one of these codes: each 0 or more, in ascending order. Values
        /// that are negative, infinite or beyond `Int32` are none of them.
        case oneOf([Int32])
        /// Always no: every value that is not missing goes right.
        case never

        /// Whether the value is below a threshold, expressed as ``atMost(_:)``.
        public static func below(_ threshold: Double) -> Test {
            threshold == -.infinity ? .never : .atMost(threshold.nextDown)
        }
    }

    /// Which values count as missing.
    public enum Missing: Equatable, Sendable {
        /// None: NaN is 0.
        case none
        /// NaN.
        case nan
        /// NaN, and every value from −1e-35 to 1e-35 (LightGBM's `kZeroThreshold`, as a `Float`).
        case nanOrZero
    }

    /// The position of the feature.
    public var feature: Int
    /// The question.
    public var test: Test
    /// Which values count as missing.
    public var missing: Missing
    /// Whether a missing value goes left.
    public var missingGoesLeft: Bool
    /// Where rows go that pass the test.
    public var left: Tree.Child
    /// Where all other rows go.
    public var right: Tree.Child

    /// Creates a split.
    public init(
        feature: Int, test: Test, missing: Missing, missingGoesLeft: Bool, left: Tree.Child, right: Tree.Child
    ) {
        self.feature = feature
        self.test = test
        self.missing = missing
        self.missingGoesLeft = missingGoesLeft
        self.left = left
        self.right = right
    }

    /// The largest magnitude that counts as zero for ``Missing/nanOrZero``: LightGBM's `kZeroThreshold`, 1e-35 as a
    /// `Float`.
    public static let zeroThreshold = Double(Float(1e-35))
}
