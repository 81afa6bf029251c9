import Foundation
import Testing

/// Labels, scores and what scikit-learn says of them; `Tests/Fixtures/make_metrics.py` makes the file.
struct MetricsFixture: Decodable, Sendable {
    /// Rows with their figures.
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let name: String
        let labels: [Int]
        let scores: [Double]
        let areaUnderCurve: Double
        let averagePrecision: Double
        let brierScore: Double

        var testDescription: String { name }

        private enum CodingKeys: String, CodingKey {
            case name, labels, scores
            case areaUnderCurve = "roc_auc"
            case averagePrecision = "average_precision"
            case brierScore = "brier"
        }
    }

    let cases: [Case]

    static func load(besides file: String = #filePath) throws -> MetricsFixture {
        let path = URL(fileURLWithPath: file).appending(path: "../../../Fixtures/metrics.json").standardizedFileURL
        return try JSONDecoder().decode(MetricsFixture.self, from: Data(contentsOf: path))
    }
}
