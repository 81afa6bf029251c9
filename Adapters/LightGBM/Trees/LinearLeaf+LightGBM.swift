import Models

extension LinearLeaf {
    /// The leaves of a linear tree: `leaf_const`, and of `leaf_features` and `leaf_coeff` as many as `num_features` gives each.
    ///
    /// - Parameter fallbacks: the values for rows in which a feature is NaN.
    static func all(of section: LightGBMSection, fallbacks: [Double]) throws -> [LinearLeaf] {
        let constants = try section.required("leaf_const").doubles(fallbacks.count)
        let lengths = try section.required("num_features")
        let counts = try lengths.integers(fallbacks.count)
        let features = try section.required("leaf_features").integers()
        let coefficients = try section.required("leaf_coeff").doubles(features.count)
        var rest = zip(features, coefficients).map { Term(feature: $0, coefficient: $1) }[...]
        let leaves = try zip(zip(constants, fallbacks), counts).map { numbers, count in
            guard (0...rest.count).contains(count) else { throw Self.wrongTotal(lengths, features.count) }
            let terms = Array(rest.prefix(count))
            rest = rest.dropFirst(count)
            return LinearLeaf(constant: numbers.0, terms: terms, fallback: numbers.1)
        }
        guard rest.isEmpty else { throw Self.wrongTotal(lengths, features.count) }
        return leaves
    }

    private static func wrongTotal(_ value: LightGBMValue, _ count: Int) -> ModelError {
        value.fault("its sum is not \(count), the number of values of leaf_features")
    }
}
