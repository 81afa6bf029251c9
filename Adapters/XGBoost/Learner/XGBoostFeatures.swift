import Domain
import Models

/// The features of a model: their names, and what the model takes them as.
enum XGBoostFeatures {
    /// The coder of a model.
    ///
    /// - Parameters:
    ///   - learner: the model.
    ///   - encodings: how each feature's categories become codes; nil if the file does not have them.
    ///   - names: names for the features, by position; nil to take those of the file.
    static func coder(
        of learner: XGBoostLearner, encodings: [FeatureCoder.Input]?, names: [String]?
    ) throws -> FeatureCoder {
        let count = learner.featureCount
        var found = try names ?? learner.document.texts("feature_names")
        if found.isEmpty, names == nil { found = (0..<count).map { "f\($0)" } }
        guard found.count == count else {
            throw ModelError("there are \(found.count) names of features; expected \(count)")
        }
        let types = try learner.document.texts("feature_types")
        guard types.isEmpty || types.count == count else {
            throw ModelError("there are \(types.count) types of features; expected \(count)")
        }
        let inputs = encodings ?? [FeatureCoder.Input](repeating: .number, count: count)
        guard inputs.count == count else {
            throw ModelError("there are categories for \(inputs.count) features; expected \(count)")
        }
        return try FeatureCoder(zip(found, inputs).map { (name: $0, input: $1) })
    }
}
