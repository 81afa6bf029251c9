import Domain

/// Turns the columns of a matrix into the numbers that an imported model was trained on.
struct FeatureCoder: Equatable, Sendable {
    /// What the model takes a feature as.
    enum Input: Equatable, Sendable {
        /// The number itself.
        case number
        /// The code of its category; NaN for a missing category, and for one that has no code.
        case codes([Category: Double])
        /// The position of the number in a list of those that there were in the training; NaN for any other.
        case positions([Double: Double])

        /// The kind of column that it takes.
        var kind: FeatureKind {
            switch self {
            case .number, .positions: .numeric
            case .codes: .categorical
            }
        }
    }

    /// The features as the model asks for them.
    let signature: FeatureSignature
    private let inputs: [Input]

    /// A coder for features in the order of the model.
    ///
    /// - Throws: ``ModelError`` when a name is empty or there twice.
    init(_ features: [(name: String, input: Input)]) throws {
        var seen: Set<String> = []
        for feature in features {
            guard !feature.name.isEmpty, seen.insert(feature.name).inserted else {
                throw ModelError("feature \"\(feature.name)\" is there twice or has no name; expected every name once")
            }
        }
        signature = FeatureSignature(
            features.map { FeatureSignature.Entry(name: $0.name, kind: $0.input.kind) })
        inputs = features.map(\.input)
    }

    /// The numbers, a column for each feature.
    func columns(of matrix: FeatureMatrix) throws -> [[Double]] {
        try signature.check(matrix)
        return zip(inputs, matrix.columns).map { input, column in
            switch (input, column) {
            case (.number, .numeric(let values)): values
            case (.codes(let codes), .categorical(let values)): values.map { codes[$0] ?? .nan }
            case (.positions(let positions), .numeric(let values)): values.map { positions[$0] ?? .nan }
            // The signature was checked: the kinds agree.
            default: []
            }
        }
    }
}
