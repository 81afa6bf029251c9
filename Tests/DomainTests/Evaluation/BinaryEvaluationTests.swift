import Domain
import Testing

@Suite("An evaluation of a binary label")
struct BinaryEvaluationTests {
    @Test("agrees with scikit-learn, ties included", arguments: try MetricsFixture.load().cases)
    func scikitLearn(_ expected: MetricsFixture.Case) throws {
        let evaluation = try #require(
            BinaryEvaluation(scores: expected.scores, labels: expected.labels.map { $0 == 1 }))
        let areaUnderCurve = try #require(evaluation.areaUnderCurve)
        let averagePrecision = try #require(evaluation.averagePrecision)
        #expect(abs(areaUnderCurve - expected.areaUnderCurve) <= 1e-12)
        #expect(abs(averagePrecision - expected.averagePrecision) <= 1e-12)
        #expect(abs(evaluation.brierScore - expected.brierScore) <= 1e-12)
        #expect(evaluation.rows == expected.labels.count)
        #expect(evaluation.baseRate == Double(expected.labels.reduce(0, +)) / Double(expected.labels.count))
    }

    @Test("does not depend on the order of the rows", arguments: try MetricsFixture.load().cases)
    func order(_ expected: MetricsFixture.Case) throws {
        let labels = expected.labels.map { $0 == 1 }
        let given = try #require(BinaryEvaluation(scores: expected.scores, labels: labels))
        let reversed = try #require(BinaryEvaluation(scores: expected.scores.reversed(), labels: labels.reversed()))
        #expect(given.areaUnderCurve == reversed.areaUnderCurve)
        #expect(given.averagePrecision == reversed.averagePrecision)
    }

    @Test("of a few rows is what is computed by hand")
    func byHand() throws {
        let evaluation = try #require(
            BinaryEvaluation(scores: [0.5, 0.5, 0.25, 0.75], labels: [true, false, false, true]))
        #expect(evaluation.rows == 4)
        #expect(evaluation.baseRate == 0.5)
        #expect(evaluation.meanScore == 0.5)
        #expect(evaluation.areaUnderCurve == 0.875, "3 of 4 pairs are right, and one is tied")
        #expect(abs(try #require(evaluation.averagePrecision) - 5.0 / 6) <= 1e-15)
        #expect(evaluation.brierScore == 0.15625)
    }

    @Test("has no area under the curve when all labels are equal, and no precision without a positive one")
    func oneClass() throws {
        let negative = try #require(BinaryEvaluation(scores: [0.1, 0.9], labels: [false, false]))
        #expect(negative.areaUnderCurve == nil && negative.averagePrecision == nil)
        let positive = try #require(BinaryEvaluation(scores: [0.1, 0.9], labels: [true, true]))
        #expect(positive.areaUnderCurve == nil && positive.averagePrecision == 1)
    }

    @Test("does not exist without rows, or with more or fewer scores than labels")
    func refused() {
        #expect(BinaryEvaluation(scores: [], labels: []) == nil)
        #expect(BinaryEvaluation(scores: [0.5], labels: []) == nil)
        #expect(BinaryEvaluation(scores: [0.5], labels: [true, false]) == nil)
    }

    @Test("is kept under the names of its figures; one that does not exist is left out")
    func metrics() throws {
        let evaluation = try #require(BinaryEvaluation(scores: [0.25, 0.75], labels: [false, true]))
        #expect(
            evaluation.metrics == [
                "rows": 2, "base_rate": 0.5, "mean_score": 0.5, "auc": 1, "average_precision": 1, "brier_score": 0.0625,
            ])
        let negative = try #require(BinaryEvaluation(scores: [0.25], labels: [false]))
        #expect(negative.metrics.keys.sorted() == ["base_rate", "brier_score", "mean_score", "rows"])
    }
}
