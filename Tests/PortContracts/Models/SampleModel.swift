public import Domain
public import UseCases

/// A model that gives one score to every row, and whose artefact is a line of text.
public struct SampleModel: ScoringModel {
    private static let prefix = "sample model "

    private let score: Double

    /// The features that it needs: none.
    public var signature: FeatureSignature { FeatureSignature([]) }

    /// One score.
    public var outputs: ModelOutputs { .score }

    /// The same score for every row, on every scale.
    public func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) -> [[Double]] {
        [[Double](repeating: score, count: matrix.rowCount)]
    }

    /// Reads an artefact; throws when the bytes are none.
    public static func decode(_ artefact: [UInt8]) throws -> any ScoringModel {
        let text = String(decoding: artefact, as: UTF8.self)
        guard text.hasPrefix(prefix), let score = Double(text.dropFirst(prefix.count)) else {
            throw ContractViolation("the artefact is not one of a sample model")
        }
        return SampleModel(score: score)
    }

    /// A model as it comes from training.
    public static func trained(score: Double) -> TrainedModel {
        TrainedModel(
            model: SampleModel(score: score), artefact: Array("\(prefix)\(score)".utf8), summary: "always \(score)",
            parameters: ["strategy": "sample"])
    }
}
