import Domain

/// The fitted steps for one feature.
struct FittedFeature: Equatable, Sendable {
    /// The steps, by the kind of the feature.
    enum Steps: Equatable, Sendable {
        case numeric(FeaturePipeline.Numeric.Fitted)
        case categorical(FeaturePipeline.Categorical.Fitted)
    }

    /// The feature's name.
    let name: String
    /// What happens to it.
    let steps: Steps

    /// How many weights a linear model has for it.
    var width: Int {
        switch steps {
        case .numeric: 1
        case .categorical(let encoder): encoder.categories.count
        }
    }

    /// The feature as models ask for it.
    var entry: FeatureSignature.Entry {
        switch steps {
        case .numeric: FeatureSignature.Entry(name: name, kind: .numeric)
        case .categorical: FeatureSignature.Entry(name: name, kind: .categorical)
        }
    }

    /// Transforms a column; throws when it is of another kind.
    func transform(_ column: FeatureColumn) throws -> DesignColumn {
        switch (steps, column) {
        case (.numeric(let steps), .numeric(let values)):
            .dense(try steps.transform(values))
        case (.categorical(let encoder), .categorical(let values)):
            .oneHot(encoder.transform(values), width: width)
        default:
            throw FeatureMismatch.wrongColumn(
                wanted: entry, given: FeatureSignature.Entry(name: name, kind: column.kind))
        }
    }
}

extension FittedFeature: Codable {
    private enum CodingKeys: String, CodingKey {
        case name, numeric, categorical
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        if container.contains(.categorical) {
            steps = .categorical(try container.decode(FeaturePipeline.Categorical.Fitted.self, forKey: .categorical))
        } else {
            steps = .numeric(try container.decode(FeaturePipeline.Numeric.Fitted.self, forKey: .numeric))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        switch steps {
        case .numeric(let steps): try container.encode(steps, forKey: .numeric)
        case .categorical(let steps): try container.encode(steps, forKey: .categorical)
        }
    }
}
