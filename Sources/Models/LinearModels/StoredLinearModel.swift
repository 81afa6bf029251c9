import Domain

/// A model whose artefact is that of its weighted sums.
protocol StoredLinearModel: StoredModel {
    /// The weighted sums.
    var linear: LinearModel { get }

    /// Creates a model from its weighted sums.
    init(linear: LinearModel)
}

extension StoredLinearModel {
    var signature: FeatureSignature { linear.pipeline.signature }
    var outputs: ModelOutputs { .score }

    init(from decoder: any Decoder) throws {
        self.init(linear: try LinearModel(from: decoder))
    }

    func encode(to encoder: any Encoder) throws {
        try linear.encode(to: encoder)
    }
}
