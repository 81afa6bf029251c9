import Domain
import Models

/// What every fuzz target does with its bytes: they are refused, or they are a model that scores.
enum FuzzedModel {
    /// Reads bytes as a model of a format, and lets it predict rows that are hard to predict.
    ///
    /// libFuzzer looks for traps, hangs and unbounded memory; a model with too few scores is a trap here.
    static func check(_ bytes: UnsafeBufferPointer<UInt8>, as format: any ModelFormat) {
        guard let imported = try? format.read(Array(bytes), featureNames: nil) else { return }
        guard let matrix = hardRows(for: imported.model.signature) else { return }
        for scale in [PredictionScale.margin, .response] {
            guard let columns = try? imported.model.predictions(for: matrix, on: scale) else { continue }
            precondition(columns.allSatisfy { $0.count == matrix.rowCount }, "a column has too few scores")
            let isComplete = scale == .margin || columns.count == imported.model.outputs.count
            precondition(isComplete, "there are not as many columns as outputs")
        }
    }

    /// Rows with missing, infinite, huge, tiny and ordinary values, a few of each.
    private static func hardRows(for signature: FeatureSignature) -> FeatureMatrix? {
        let numbers: [Double] = [
            .nan, .infinity, -.infinity, 0, -0.0, 1, -1, 0.5, 1e300, -1e300, 5e-300, 2_147_483_648,
        ]
        let texts = ["", "A", "B", "no such one"].compactMap { Category($0) }
        let columns = signature.entries.enumerated().map { index, entry in
            switch entry.kind {
            case .numeric: FeatureColumn.numeric(numbers.indices.map { numbers[($0 + index) % numbers.count] })
            case .categorical:
                FeatureColumn.categorical(numbers.indices.map { texts[($0 + index) % texts.count] })
            }
        }
        return FeatureMatrix(names: signature.names, columns: columns, rowCount: numbers.count)
    }
}
