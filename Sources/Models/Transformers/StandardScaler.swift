/// Shifts and scales a column to mean 0 and variance 1, as scikit-learn's `StandardScaler`.
///
/// The variance is that of the population (divided by n). A column that does not vary, but for rounding, keeps scale 1.
struct StandardScaler: Transformer {
    /// Learns mean and standard deviation; throws when they are not finite.
    func fitted(to values: [Double]) throws -> Fitted {
        guard !values.isEmpty else { return try Fitted(mean: 0, scale: 1) }
        let count = Double(values.count)
        let mean = values.reduce(0, +) / count
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
        // The bound below which scikit-learn takes a variance for rounding of a constant (`_is_constant_feature`).
        let rounding = count * Double.ulpOfOne * mean
        let isConstant = variance.isFinite && variance <= count * Double.ulpOfOne * variance + rounding * rounding
        return try Fitted(mean: mean, scale: isConstant ? 1 : variance.squareRoot())
    }

    /// Mean and standard deviation of the training data.
    struct Fitted: FittedTransformer {
        /// What is subtracted; finite.
        let mean: Double
        /// By what is divided; finite and above 0.
        let scale: Double

        init(mean: Double, scale: Double) throws {
            guard mean.isFinite, scale.isFinite, scale > 0 else {
                throw ModelError(
                    "mean \(mean) and scale \(scale) cannot standardise; expected a finite mean and a finite scale "
                        + "above 0: correct the feature, or put a limit on it in the data contract")
            }
            self.mean = mean
            self.scale = scale
        }

        /// The standardised values.
        func transform(_ values: [Double]) -> [Double] {
            values.map { ($0 - mean) / scale }
        }
    }
}

extension StandardScaler.Fitted {
    private enum CodingKeys: String, CodingKey {
        case mean, scale
    }

    /// Reads mean and scale; throws unless one can standardise by them.
    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            mean: container.decode(Double.self, forKey: .mean), scale: container.decode(Double.self, forKey: .scale))
    }
}
