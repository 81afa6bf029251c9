public import Domain

/// Decision trees of another library: the coder turns columns into numbers, the trees into sums, the link into
/// predictions.
public struct TreeModel: ScoringModel {
    private let coder: FeatureCoder
    private let ensemble: TreeEnsemble
    private let link: any Link

    /// Creates a model and prepares its trees for scoring.
    public init(coder: FeatureCoder, forest: Forest, link: any Link) {
        self.coder = coder
        self.link = link
        ensemble = TreeEnsemble(forest)
    }

    /// The features, in the order of the trainer's columns.
    public var signature: FeatureSignature { coder.signature }
    /// What the link returns.
    public var outputs: ModelOutputs { link.outputs }

    /// Predicts for every row of a matrix.
    ///
    /// - Throws: `FeatureMismatch` when the columns are not those of the signature.
    public func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        let sums = ensemble.margins(of: try coder.columns(of: matrix), rowCount: matrix.rowCount)
        let margins = link.margins(of: sums)
        return scale == .margin ? margins : link.response(of: margins)
    }
}
