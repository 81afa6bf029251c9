import Domain

/// The steps for a whole matrix of features, by the kind of the column; scikit-learn calls this a `ColumnTransformer`.
///
/// To try other steps, change them here: training, scoring and the artefact follow.
struct FeaturePipeline: Transformer {
    /// What happens to numbers.
    typealias Numeric = Chain<MeanImputer, StandardScaler>
    /// What happens to categories.
    typealias Categorical = OneHotEncoder

    private let numeric: Numeric = MeanImputer().then(StandardScaler())
    private let categorical: Categorical = OneHotEncoder()

    /// Fits the steps to each column; throws when a column cannot be learnt from, naming it.
    func fitted(to matrix: FeatureMatrix) throws -> FittedPipeline {
        try FittedPipeline(
            features: zip(matrix.names, matrix.columns).map { name, column in
                FittedFeature(name: name, steps: try fitted(to: column, name: name))
            })
    }

    private func fitted(to column: FeatureColumn, name: String) throws -> FittedFeature.Steps {
        do {
            switch column {
            case .numeric(let values): return .numeric(try numeric.fitted(to: values))
            case .categorical(let values): return .categorical(try categorical.fitted(to: values))
            }
        } catch let error as ModelError {
            throw ModelError("\(column.kind.rawValue) feature \"\(name)\": \(error.message)")
        }
    }
}
