public import Domain

/// Turns the columns of a matrix into the numbers that an imported model was trained on.
public struct FeatureCoder: Equatable, Sendable {
    /// What the model takes a feature as.
    public enum Input: Equatable, Sendable {
        /// The number itself.
        case number
        /// The code of the category; NaN for a missing category and for one without a code.
        case codes([Category: Double])
        /// The position of the number in the list of numbers that occurred in training; NaN for any other number.
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
    public let signature: FeatureSignature
    private let inputs: [Input]

    /// Creates a coder for features in the order of the model.
    ///
    /// - Throws: ``ModelError`` when a name is empty or occurs twice.
    public init(_ features: [(name: String, input: Input)]) throws {
        signature = try FeatureSignature(
            checking: features.map { FeatureSignature.Entry(name: $0.name, kind: $0.input.kind) })
        inputs = features.map(\.input)
    }

    /// The numbers: a column for each feature.
    ///
    /// - Throws: `FeatureMismatch` when the columns are not those of the signature.
    public func columns(of matrix: FeatureMatrix) throws -> [[Double]] {
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
