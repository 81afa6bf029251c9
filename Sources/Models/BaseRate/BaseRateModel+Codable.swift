import Domain

extension BaseRateModel: Codable {
    private enum CodingKeys: String, CodingKey {
        case probability, features
    }

    /// A feature as the artefact has it.
    private struct StoredFeature: Codable {
        let name: String
        let kind: String
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        let entries = try container.decode([StoredFeature].self, forKey: .features).map { feature in
            guard let kind = FeatureKind(rawValue: feature.kind) else {
                throw ModelError("a feature's kind is unknown; expected \"numeric\" or \"categorical\"")
            }
            return FeatureSignature.Entry(name: feature.name, kind: kind)
        }
        try self.init(
            probability: container.decode(Double.self, forKey: .probability), signature: FeatureSignature(entries))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(probability, forKey: .probability)
        let features = signature.entries.map { StoredFeature(name: $0.name, kind: $0.kind.rawValue) }
        try container.encode(features, forKey: .features)
    }
}
