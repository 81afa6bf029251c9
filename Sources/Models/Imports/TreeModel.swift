import Domain

/// Trees of another library: columns become codes, trees give sums, sums become predictions.
struct TreeModel: PredictiveModel {
    private let coder: FeatureCoder
    private let ensemble: TreeEnsemble
    private let link: any Link

    /// A model by its parts.
    init(coder: FeatureCoder, ensemble: TreeEnsemble, link: any Link) {
        self.coder = coder
        self.ensemble = ensemble
        self.link = link
    }

    var signature: FeatureSignature { coder.signature }
    var outputCount: Int { link.outputCount }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        let sums = ensemble.margins(of: try coder.columns(of: matrix), rowCount: matrix.rowCount)
        let margins = link.margins(of: sums)
        return scale == .margin ? margins : link.response(of: margins)
    }
}
