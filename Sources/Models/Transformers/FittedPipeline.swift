import Domain

/// The fitted steps for every feature of a matrix; stored as the list of its features.
struct FittedPipeline: FittedTransformer {
    /// The features in the order in which the model wants them.
    let features: [FittedFeature]

    init(features: [FittedFeature]) throws {
        var seen: Set<String> = []
        for feature in features where !seen.insert(feature.name).inserted {
            throw ModelError("feature \"\(feature.name)\" occurs twice; expected every feature once")
        }
        self.features = features
    }

    /// The features as a model asks for them.
    var signature: FeatureSignature { FeatureSignature(features.map(\.entry)) }

    /// Transforms every column; throws when they are not those of the signature.
    func transform(_ matrix: FeatureMatrix) throws -> DesignMatrix {
        try signature.check(matrix)
        return DesignMatrix(
            columns: try zip(features, matrix.columns).map { try $0.transform($1) }, rowCount: matrix.rowCount)
    }

    init(from decoder: any Decoder) throws {
        try self.init(features: decoder.singleValueContainer().decode([FittedFeature].self))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(features)
    }
}
