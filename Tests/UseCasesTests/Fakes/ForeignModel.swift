import Domain
import Testing

/// A model of another library: it adds 0, 1, 2 … to the distance for its outputs, and brings golden rows along.
struct ForeignModel: ScoringModel {
    let signature: FeatureSignature
    let outputs: ModelOutputs
    let goldenRows: GoldenRows?
    /// How many margins it gives; as many as outputs unless a test says otherwise.
    var margins: Int

    /// A model whose golden rows expect the distance plus an error.
    init(_ feature: String = "distance", outputs: Int = 1, goldenError: Double? = nil) throws {
        signature = FeatureSignature([FeatureSignature.Entry(name: feature, kind: .numeric)])
        self.outputs = .numbered(outputs)
        margins = outputs
        goldenRows = try goldenError.map { error in
            let matrix = try #require(
                FeatureMatrix(names: [feature], columns: [.numeric([0.5, 0.25])], rowCount: 2))
            return try #require(
                GoldenRows(
                    matrix: matrix, expected: (0..<outputs).map { [0.5 + Double($0), 0.25 + Double($0) + error] }))
        }
    }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try signature.check(matrix)
        guard case .numeric(let values) = matrix.columns[0] else { return [] }
        let (sign, count) = scale == .margin ? (-1.0, margins) : (1, outputs.count)
        return (0..<count).map { output in values.map { sign * ($0 + Double(output)) } }
    }
}
