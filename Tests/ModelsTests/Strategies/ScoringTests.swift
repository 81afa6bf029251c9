import Domain
import Testing

@testable import Models

@Suite("Scoring")
struct ScoringTests {
    private let fixture: ScikitLearnFixture
    private let model: any ScoringModel

    init() throws {
        fixture = try ScikitLearnFixture.load()
        model = try LogisticRegression(l2: 1).fit(
            fixture.trainingMatrix, labels: fixture.trainingLabels(fixture.logisticRegression)
        ).model
    }

    @Test("A row's score has the same bits in every chunk", arguments: [1, 7, 64])
    func chunks(_ size: Int) throws {
        let rows = fixture.rowCount
        let whole = try model.outputs(for: fixture.matrix(0..<rows))[0]
        let parts = try stride(from: 0, to: rows, by: size).flatMap { start in
            try model.outputs(for: fixture.matrix(start..<min(start + size, rows)))[0]
        }
        #expect(parts.map(\.bitPattern) == whole.map(\.bitPattern))
    }

    @Test("A matrix without rows has no scores")
    func empty() throws {
        #expect(try model.outputs(for: fixture.matrix(0..<0)) == [[]])
    }

    @Test("A matrix with other columns is refused")
    func otherColumns() throws {
        let matrix = try fixture.matrix(0..<3)
        let fewer = try #require(
            FeatureMatrix(names: Array(matrix.names.dropLast()), columns: Array(matrix.columns.dropLast()), rowCount: 3)
        )
        let swapped = try #require(
            FeatureMatrix(names: matrix.names.reversed(), columns: matrix.columns.reversed(), rowCount: 3))
        #expect(throws: FeatureMismatch.self) { try model.outputs(for: fewer) }
        #expect(throws: FeatureMismatch.self) { try model.outputs(for: swapped) }
    }

    @Test("The base rate refuses other columns too, so that it can stand in for any model")
    func baseRateChecks() throws {
        let labels = fixture.trainingLabels(fixture.ridge)
        let baseRate = try BaseRate().fit(fixture.trainingMatrix, labels: labels).model
        let other = try #require(FeatureMatrix(names: ["y"], columns: [.numeric([1])], rowCount: 1))
        #expect(baseRate.signature == model.signature)
        #expect(throws: FeatureMismatch.self) { try baseRate.outputs(for: other) }
    }
}
