/// A leaf whose value depends on the row, as in LightGBM's `linear_tree`.
///
/// The value is `constant` plus each coefficient times its feature, in order, added up in `Double`. When one of the
/// features is NaN, it is `fallback`.
public struct LinearLeaf: Equatable, Sendable {
    /// A coefficient of a feature.
    public struct Term: Equatable, Sendable {
        /// The position of the feature.
        public var feature: Int
        /// The coefficient.
        public var coefficient: Double

        /// Creates a term.
        public init(feature: Int, coefficient: Double) {
            self.feature = feature
            self.coefficient = coefficient
        }
    }

    /// The value without any term.
    public var constant: Double
    /// The terms, in the order in which they are added up.
    public var terms: [Term]
    /// The value when one of the features is NaN.
    public var fallback: Double

    /// Creates a leaf.
    public init(constant: Double, terms: [Term], fallback: Double) {
        self.constant = constant
        self.terms = terms
        self.fallback = fallback
    }

    /// The leaf's value for a row, given the value of each feature. Values up to 1e-35 count as 0, as in LightGBM.
    func value(_ valueOf: (Int) -> Double) -> Double {
        var sum = constant
        for term in terms {
            let value = valueOf(term.feature)
            if value.isNaN { return fallback }
            sum += term.coefficient * (abs(value) <= Split.zeroThreshold ? 0 : value)
        }
        return sum
    }
}
