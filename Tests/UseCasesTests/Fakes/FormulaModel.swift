import Domain

/// A model that is a formula over numeric features; it counts how often it is asked.
struct FormulaModel: ScoringModel {
    let signature: FeatureSignature
    let calls = Tally()
    private let formula: @Sendable ([Double]) throws -> Double

    init(_ features: [String] = ["distance"], _ formula: @escaping @Sendable ([Double]) throws -> Double) {
        signature = FeatureSignature(features.map { FeatureSignature.Entry(name: $0, kind: .numeric) })
        self.formula = formula
    }

    func scores(for matrix: FeatureMatrix) throws -> [Double] {
        calls.add()
        try signature.check(matrix)
        let columns = matrix.columns.map { if case .numeric(let values) = $0 { values } else { [Double]() } }
        return try (0..<matrix.rowCount).map { row in try formula(columns.map { $0[row] }) }
    }
}
