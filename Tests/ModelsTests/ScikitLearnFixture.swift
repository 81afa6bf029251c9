import Domain
import Foundation
import Testing

/// A logistic regression that scikit-learn fitted: `Tests/Fixtures/make_logistic_regression.py`.
struct ScikitLearnFixture: Decodable {
    struct Column<Value: Decodable>: Decodable {
        let name: String
        let values: [Value?]
    }

    struct Expected: Decodable {
        let imputedMeans: [String: Double]
        let scaleMean: [String: Double]
        let scaleStd: [String: Double]
        let categories: [String: [String]]
        let intercept: Double
        let coefficients: [String: Double]
        let probabilities: [Double]
    }

    let numeric: [Column<Double>]
    let categorical: [Column<String>]
    let labels: [Int]
    let trainRows: Int
    let l2: Double
    let expected: Expected

    static func load() throws -> ScikitLearnFixture {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        let file = tests.appending(path: "Fixtures/logistic_regression.json")
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return try decoder.decode(Self.self, from: Data(contentsOf: file))
    }

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

    /// The features that training saw.
    var trainingMatrix: FeatureMatrix {
        get throws { try matrix(0..<trainRows) }
    }

    /// The labels that training saw.
    var trainingLabels: [Bool] { labels[..<trainRows].map { $0 == 1 } }
}
