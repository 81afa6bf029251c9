extension LogisticRegressionModel: Codable {
    private enum CodingKeys: String, CodingKey {
        case pipeline, intercept, weights
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        try self.init(
            pipeline: container.decode(FittedPipeline.self, forKey: .pipeline),
            intercept: container.decode(Double.self, forKey: .intercept),
            weights: container.decode([[Double]].self, forKey: .weights))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(pipeline, forKey: .pipeline)
        try container.encode(intercept, forKey: .intercept)
        try container.encode(weights, forKey: .weights)
    }
}
