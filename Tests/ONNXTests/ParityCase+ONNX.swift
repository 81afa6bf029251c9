import Domain
import ModelFixtures
import Models

@testable import ONNX

extension ParityCase {
    /// The model in the file.
    func onnxModel() throws -> ImportedModel { try ONNXFormat().read(try model(), featureNames: nil) }
}

extension FeatureMatrix {
    /// A matrix of one of the rows.
    func only(_ row: Int) -> FeatureMatrix? { rows(row..<row + 1) }

    /// A matrix of the first rows.
    func first(_ count: Int) -> FeatureMatrix? { rows(0..<count) }

    private func rows(_ rows: Range<Int>) -> FeatureMatrix? {
        let columns = columns.map { column in
            switch column {
            case .numeric(let values): FeatureColumn.numeric(Array(values[rows]))
            case .categorical(let values): FeatureColumn.categorical(Array(values[rows]))
            }
        }
        return FeatureMatrix(names: names, columns: columns, rowCount: rows.count)
    }
}
