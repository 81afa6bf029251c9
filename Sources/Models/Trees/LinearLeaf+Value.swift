extension LinearLeaf {
    /// The leaf's value for a row, given the value of each feature; LightGBM takes values up to 1e-35 for 0.
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
