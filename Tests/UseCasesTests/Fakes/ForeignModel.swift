import Domain
import PortContracts
import Testing

/// A model of another library: it adds 0, 1, 2 … to the distance for its outputs, and brings golden rows along.
struct ForeignModel: PredictiveModel {
    let signature: FeatureSignature
    let outputCount: Int
    let goldenRows: GoldenRows?

    /// A model whose golden rows expect the distance plus an error.
    init(_ feature: String = "distance", outputs: Int = 1, goldenError: Double? = nil) throws {
        signature = FeatureSignature([FeatureSignature.Entry(name: feature, kind: .numeric)])
        outputCount = outputs
        goldenRows = try goldenError.map { error in
            let matrix = try #require(
                FeatureMatrix(names: [feature], columns: [.numeric([0.5, 0.25])], rowCount: 2))
            return try #require(
                GoldenRows(
                    matrix: matrix, expected: (0..<outputs).map { [0.5 + Double($0), 0.25 + Double($0) + error] }))
        }
    }

    func scores(for matrix: FeatureMatrix) throws -> [Double] {
        try predictions(for: matrix, on: .response)[0]
    }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try signature.check(matrix)
        guard case .numeric(let values) = matrix.columns[0] else { return [] }
        let sign = scale == .margin ? -1.0 : 1
        return (0..<outputCount).map { output in values.map { sign * ($0 + Double(output)) } }
    }
}
