import Domain
import Foundation
import Testing

/// Linear models that scikit-learn fitted: `Tests/Fixtures/make_linear_models.py`.
struct ScikitLearnFixture: Decodable {
    struct Column<Value: Decodable>: Decodable {
        let name: String
        let values: [Value?]
    }

    /// A fitted model, and its scores of all rows.
    struct Expected: Decodable {
        let l2: Double
        let labels: [Double]
        let intercept: Double
        let coefficients: [String: Double]
        let scores: [Double]
    }

    let numeric: [Column<Double>]
    let categorical: [Column<String>]
    let trainRows: Int
    let imputedMeans: [String: Double]
    let scaleMean: [String: Double]
    let scaleStd: [String: Double]
    let categories: [String: [String]]
    let logisticRegression: Expected
    let ridge: Expected

    static func load() throws -> ScikitLearnFixture {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/linear_models.json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Self.self, from: Data(contentsOf: file))
    }

    /// The number of rows.
    var rowCount: Int { logisticRegression.labels.count }

    /// The features of some rows.
    func matrix(_ rows: Range<Int>) throws -> FeatureMatrix {
        let numbers = numeric.map { column in FeatureColumn.numeric(column.values[rows].map { $0 ?? .nan }) }
        let texts = try categorical.map { column in
            FeatureColumn.categorical(
                try column.values[rows].map { try $0.map { try #require(Category($0)) } ?? .missing })
        }
        let names = numeric.map(\.name) + categorical.map(\.name)
        return try #require(FeatureMatrix(names: names, columns: numbers + texts, rowCount: rows.count))
    }

    /// The features of the training rows.
    var trainingMatrix: FeatureMatrix {
        get throws { try matrix(0..<trainRows) }
    }

    /// The labels of the training rows.
    func trainingLabels(_ model: Expected) -> [Double] { Array(model.labels[..<trainRows]) }
}
