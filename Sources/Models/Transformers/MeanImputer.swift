/// Puts the mean of the values that are there in place of those that are missing (NaN).
///
/// As scikit-learn's `SimpleImputer(strategy="mean", keep_empty_features=True)`: a column without any value is filled
/// with 0.
struct MeanImputer: Transformer {
    /// Learns the mean; throws when a value is infinite.
    func fitted(to values: [Double]) throws -> Fitted {
        let present = values.filter { !$0.isNaN }
        let mean = present.isEmpty ? 0 : present.reduce(0, +) / Double(present.count)
        return try Fitted(fill: mean)
    }

    /// The mean of the training data.
    struct Fitted: FittedTransformer {
        /// What missing values become; finite.
        let fill: Double

        init(fill: Double) throws {
            guard fill.isFinite else {
                throw ModelError(
                    "the mean of its values is not finite; expected numbers, or NaN where one is missing: "
                        + "correct the feature, or put a limit on it in the data contract")
            }
            self.fill = fill
        }

        /// The values with the gaps filled.
        func transform(_ values: [Double]) -> [Double] {
            values.map { $0.isNaN ? fill : $0 }
        }
    }
}

extension MeanImputer.Fitted {
    private enum CodingKeys: String, CodingKey {
        case fill
    }

    /// Reads the mean; throws unless it is finite.
    init(from decoder: any Decoder) throws {
        try self.init(fill: decoder.container(keyedBy: CodingKeys.self).decode(Double.self, forKey: .fill))
    }
}
