extension LinearLeaf {
    /// The leaf's value for a row, given the value of each feature.
    func value(_ valueOf: (Int) -> Double) -> Double {
        var sum = constant
        for term in terms {
            let value = valueOf(term.feature)
            if value.isNaN { return fallback }
            sum += term.coefficient * value
        }
        return sum
    }
}
