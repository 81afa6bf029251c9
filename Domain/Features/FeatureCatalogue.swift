/// All features of an entity, by name. An entity never stores its features; a model names those that it needs.
public struct FeatureCatalogue<Entity: Sendable>: Sendable {
    /// The features, in the order in which they are listed.
    public let features: [Feature<Entity>]
    private let positions: [String: Int]

    /// Creates a catalogue; if two features have the same name, the first one is used.
    public init(_ features: [Feature<Entity>]) {
        self.features = features
        positions = Dictionary(features.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// The names of all features, in order.
    public var names: [String] { features.map(\.name) }

    /// The features of the given names, in their order.
    public func select(_ names: [String]) throws(FeatureMismatch) -> FeatureCatalogue {
        var selected: [Feature<Entity>] = []
        for name in names {
            guard let position = positions[name] else {
                throw FeatureMismatch.unknown(name, nearest: Suggestion.nearest(to: name, among: self.names))
            }
            selected.append(features[position])
        }
        return FeatureCatalogue(selected)
    }

    /// The features that a model needs, in its order; throws when one is unknown or of another kind.
    public func select(_ signature: FeatureSignature) throws(FeatureMismatch) -> FeatureCatalogue {
        let selected = try select(signature.names)
        for (wanted, feature) in zip(signature.entries, selected.features) where wanted.kind != feature.kind {
            throw FeatureMismatch.wrongKind(feature.name, wanted: wanted.kind, given: feature.kind)
        }
        return selected
    }

    /// The signature of a model that is trained on exactly these features.
    public var signature: FeatureSignature {
        FeatureSignature(features.map { FeatureSignature.Entry(name: $0.name, kind: $0.kind) })
    }

    /// Computes all features of the catalogue for some entities.
    public func matrix(of entities: [Entity]) -> FeatureMatrix { matrix(of: entities.span) }

    /// Computes all features of the catalogue for some entities.
    public func matrix(of entities: Span<Entity>) -> FeatureMatrix {
        var columns: [FeatureColumn] = []
        for feature in features { columns.append(feature.column(of: entities)) }
        return FeatureMatrix(checkedNames: names, columns: columns, rowCount: entities.count)
    }
}
