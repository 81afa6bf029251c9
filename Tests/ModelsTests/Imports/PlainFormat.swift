import Domain
import Models

/// A format of models that give every row the number after the word: `plain 0.5`.
struct PlainFormat: ModelFormat {
    var name = "plain"
    var word = "plain "

    var summary: String { "\(name) text" }

    func looksLike(_ bytes: [UInt8]) -> Bool { bytes.starts(with: word.utf8) }

    func read(_ bytes: [UInt8], featureNames: [String]?) throws -> ImportedModel {
        guard looksLike(bytes), let score = Double(String(decoding: bytes.dropFirst(word.utf8.count), as: UTF8.self))
        else { throw ModelError("it is no \(name) text") }
        let entries = (featureNames ?? ["a"]).map { FeatureSignature.Entry(name: $0, kind: .numeric) }
        return ImportedModel(
            format: name, model: PlainModel(signature: FeatureSignature(entries), score: score), treeCount: 2,
            leafCount: 5, objective: "constant")
    }
}

/// The same score for every row.
private struct PlainModel: ScoringModel {
    let signature: FeatureSignature
    let score: Double
    var outputs: ModelOutputs { .score }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try signature.check(matrix)
        return [[Double](repeating: score, count: matrix.rowCount)]
    }
}
