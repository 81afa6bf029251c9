import Domain

extension BaseRateModel: Codable {
    /// An artefact has either a probability or a mean.
    private enum CodingKeys: String, CodingKey {
        case probability, mean, features
    }

    /// A feature as the artefact stores it.
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
        let estimate: Estimate =
            if container.contains(.mean) {
                .mean(try container.decode(Double.self, forKey: .mean))
            } else {
                .probability(try container.decode(Double.self, forKey: .probability))
            }
        try self.init(estimate: estimate, signature: FeatureSignature(entries))
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        switch estimate {
        case .probability(let value): try container.encode(value, forKey: .probability)
        case .mean(let value): try container.encode(value, forKey: .mean)
        }
        let features = signature.entries.map { StoredFeature(name: $0.name, kind: $0.kind.rawValue) }
        try container.encode(features, forKey: .features)
    }
}
