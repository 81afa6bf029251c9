import Domain

/// A model that is a formula over numeric features; it counts how often it is called.
struct FormulaModel: ScoringModel {
    let signature: FeatureSignature
    let outputs: ModelOutputs
    let calls = Tally()
    private let formula: @Sendable ([Double]) throws -> [Double]

    init(_ features: [String] = ["distance"], _ formula: @escaping @Sendable ([Double]) throws -> Double) {
        self.init(features, outputs: .score) { [try formula($0)] }
    }

    init(
        _ features: [String] = ["distance"], outputs: ModelOutputs,
        _ formula: @escaping @Sendable ([Double]) throws -> [Double]
    ) {
        signature = FeatureSignature(features.map { FeatureSignature.Entry(name: $0, kind: .numeric) })
        self.outputs = outputs
        self.formula = formula
    }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        calls.add()
        try signature.check(matrix)
        let columns = matrix.columns.map { if case .numeric(let values) = $0 { values } else { [Double]() } }
        let rows = try (0..<matrix.rowCount).map { row in try formula(columns.map { $0[row] }) }
        return outputs.names.indices.map { output in rows.map { $0[output] } }
    }
}
