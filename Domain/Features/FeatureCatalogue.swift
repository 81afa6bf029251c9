/// The features that there are, by name: an entity never stores its features, a model names the ones that it wants.
public struct FeatureCatalogue: Sendable {
    /// All features, in the order in which they are listed.
    public let features: [Feature]
    private let positions: [String: Int]

    /// A catalogue; of two features of one name, the first counts.
    public init(_ features: [Feature]) {
        self.features = features
        positions = Dictionary(features.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    /// The names of all features, in order.
    public var names: [String] { features.map(\.name) }

    /// The features of the given names, in their order.
    public func select(_ names: [String]) throws(FeatureMismatch) -> FeatureCatalogue {
        var selected: [Feature] = []
        for name in names {
            guard let position = positions[name] else {
                throw FeatureMismatch.unknown(name, nearest: Suggestion.nearest(to: name, among: self.names))
            }
            selected.append(features[position])
        }
        return FeatureCatalogue(selected)
    }

    /// The features that a model wants, in its order; throws when one is unknown or of another kind.
    public func select(_ signature: FeatureSignature) throws(FeatureMismatch) -> FeatureCatalogue {
        let selected = try select(signature.names)
        for (wanted, feature) in zip(signature.entries, selected.features) where wanted.kind != feature.kind {
            throw FeatureMismatch.wrongKind(feature.name, wanted: wanted.kind, given: feature.kind)
        }
        return selected
    }

    /// What a model wants that is trained on exactly these features.
    public var signature: FeatureSignature {
        FeatureSignature(features.map { FeatureSignature.Entry(name: $0.name, kind: $0.kind) })
    }

    /// Computes all features of the catalogue for the flights of a chunk.
    public func matrix(of flights: [Flight]) -> FeatureMatrix {
        FeatureMatrix(
            checkedNames: names, columns: features.map { $0.column(of: flights) }, rowCount: flights.count)
    }
}
