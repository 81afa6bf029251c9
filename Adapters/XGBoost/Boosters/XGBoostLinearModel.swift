import Domain
import Models

/// XGBoost's `gblinear`: a linear function of the features for each output, in `Float`.
struct XGBoostLinearModel: ScoringModel {
    private let coder: FeatureCoder
    private let link: any Link
    /// The start of each output's margin.
    private let start: [Float]
    /// For each feature, a weight for each output.
    private let weights: [[Float]]

    /// Reads the weights: for each feature those of all outputs, then the bias of each output.
    init(_ model: XGBoostDocument, learner: XGBoostLearner, coder: FeatureCoder, link: any Link) throws {
        let outputs = learner.outputCount
        let numbers = try model.floats("weights", count: (learner.featureCount + 1) * outputs)
        guard numbers.allSatisfy(\.isFinite) else {
            throw ModelError("\"weights\" has a value that is not finite; expected numbers")
        }
        let rows = (0...learner.featureCount).map { Array(numbers[$0 * outputs..<($0 + 1) * outputs]) }
        weights = rows.dropLast()
        // XGBoost 3.1 and 3.2 have a base margin for each output, and add the first one to all of them here.
        start = rows[learner.featureCount].map { $0 + learner.start[0] }
        self.coder = coder
        self.link = link
    }

    var signature: FeatureSignature { coder.signature }
    var outputs: ModelOutputs { link.outputs }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        let columns = try coder.columns(of: matrix)
        let margins = start.indices.map { output in
            var sums = [Float](repeating: start[output], count: matrix.rowCount)
            for (column, weights) in zip(columns, weights) {
                // A missing value adds nothing.
                for (row, value) in column.enumerated() where !value.isNaN {
                    sums[row] += Float(value) * weights[output]
                }
            }
            return sums.map(Double.init)
        }
        return scale == .margin ? margins : link.response(of: margins)
    }
}
