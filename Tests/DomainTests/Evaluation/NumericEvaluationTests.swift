import Domain
import Testing

@Suite("An evaluation of numbers")
struct NumericEvaluationTests {
    /// Labels and predictions with what scikit-learn 1.9.1 computes of them: the root of `mean_squared_error`,
    /// `mean_absolute_error`, `r2_score`, and numpy's means.
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let labels: [Double]
        let scores: [Double]
        let rootMeanSquaredError: Double
        let meanAbsoluteError: Double
        let explainedVariance: Double
        let meanLabel: Double
        let meanScore: Double
    }

    static let cases = [
        Case(
            testDescription: "four rows of scikit-learn's documentation", labels: [3, -0.5, 2, 7],
            scores: [2.5, 0, 2, 8], rootMeanSquaredError: 0.6123724356957945, meanAbsoluteError: 0.5,
            explainedVariance: 0.9486081370449679, meanLabel: 2.875, meanScore: 3.125),
        Case(
            testDescription: "worse than the mean", labels: [1, 2, 3], scores: [3, 2, 1],
            rootMeanSquaredError: 1.632993161855452, meanAbsoluteError: 1.3333333333333333, explainedVariance: -3,
            meanLabel: 2, meanScore: 2),
        Case(
            testDescription: "perfect", labels: [1.5, -2, 0.25], scores: [1.5, -2, 0.25], rootMeanSquaredError: 0,
            meanAbsoluteError: 0, explainedVariance: 1, meanLabel: -0.08333333333333333,
            meanScore: -0.08333333333333333),
        Case(
            testDescription: "large numbers close to each other", labels: [1e9, 1e9 + 1, 1e9 + 3],
            scores: [1e9 + 0.5, 1e9, 1e9 + 2.5], rootMeanSquaredError: 0.7071067811865476,
            meanAbsoluteError: 0.6666666666666666, explainedVariance: 0.6785714285714288,
            meanLabel: 1000000001.3333334, meanScore: 1000000001),
        Case(
            testDescription: "twelve random rows",
            labels: [
                8.814, 10.821, 10.795, 7.6, 8.322, 12.712, 8.084, 12.881, 11.797, 12.353, 8.569, 13.393,
            ],
            scores: [
                9.002, 10.331, 11.186, 7.296, 9.012, 12.957, 7.074, 12.166, 12.445, 10.888, 8.583, 12.351,
            ], rootMeanSquaredError: 0.7211264336670328, meanAbsoluteError: 0.6001666666666667,
            explainedVariance: 0.8746878337130759, meanLabel: 10.51175, meanScore: 10.27425),
    ]

    private func isNear(_ value: Double?, _ expected: Double) -> Bool {
        value.map { abs($0 - expected) <= 1e-12 * max(1, abs(expected)) } ?? false
    }

    @Test("agrees with scikit-learn", arguments: cases)
    func scikitLearn(_ expected: Case) throws {
        let evaluation = try #require(NumericEvaluation(scores: expected.scores, labels: expected.labels))
        #expect(evaluation.rows == expected.labels.count)
        #expect(isNear(evaluation.rootMeanSquaredError, expected.rootMeanSquaredError))
        #expect(isNear(evaluation.meanAbsoluteError, expected.meanAbsoluteError))
        #expect(isNear(evaluation.explainedVariance, expected.explainedVariance))
        #expect(isNear(evaluation.meanLabel, expected.meanLabel))
        #expect(isNear(evaluation.meanScore, expected.meanScore))
        #expect(evaluation.metrics["r2"] == evaluation.explainedVariance)
        #expect(evaluation.metrics["rmse"] == evaluation.rootMeanSquaredError)
        #expect(evaluation.metrics["mae"] == evaluation.meanAbsoluteError)
        #expect(evaluation.metrics.keys.sorted() == ["mae", "mean_label", "mean_score", "r2", "rmse", "rows"])
    }

    @Test("has no R² when all labels are equal", arguments: [[4.0], [2, 2, 2]])
    func equalLabels(_ labels: [Double]) throws {
        let evaluation = try #require(NumericEvaluation(scores: labels.map { $0 - 3 }, labels: labels))
        #expect(evaluation.explainedVariance == nil)
        #expect(evaluation.metrics["r2"] == nil)
        #expect(evaluation.rootMeanSquaredError == 3)
        #expect(evaluation.meanAbsoluteError == 3)
    }

    @Test("does not exist without rows, or with more or fewer predictions than labels")
    func refused() {
        #expect(NumericEvaluation(scores: [], labels: []) == nil)
        #expect(NumericEvaluation(scores: [0.5], labels: []) == nil)
        #expect(NumericEvaluation(scores: [0.5], labels: [1, 2]) == nil)
    }

    @Test("is chosen by the kind of the label")
    func kinds() throws {
        let (scores, labels) = ([0.25, 0.75], [0.0, 1])
        let numeric = try #require(Evaluation(scores: scores, labels: labels, of: .number(name: "n", unit: "kg")))
        #expect(numeric.metrics["rmse"] == 0.25)
        #expect(numeric.rows == 2)
        let binary = try #require(Evaluation(scores: scores, labels: labels, of: .binary(name: "b")))
        #expect(binary.metrics["brier_score"] == 0.0625)
        #expect(binary.rows == 2)
        #expect(Evaluation(scores: [], labels: [], of: .binary(name: "b")) == nil)
    }
}
