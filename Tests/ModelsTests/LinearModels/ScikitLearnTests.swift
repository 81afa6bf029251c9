import Domain
import Testing

@testable import Models

/// The numbers of scikit-learn 1.9.1, from the same rows.
@Suite("Linear models agree with scikit-learn")
struct ScikitLearnTests {
    private let fixture: ScikitLearnFixture

    init() throws {
        fixture = try ScikitLearnFixture.load()
    }

    private func logisticRegression() throws -> LogisticRegressionModel {
        let expected = fixture.logisticRegression
        let fitted = try LogisticRegression(l2: expected.l2).fit(
            fixture.trainingMatrix, labels: fixture.trainingLabels(expected))
        return try #require(fitted.model as? LogisticRegressionModel)
    }

    private func ridge() throws -> RidgeRegressionModel {
        let expected = fixture.ridge
        let fitted = try RidgeRegression(l2: expected.l2).fit(
            fixture.trainingMatrix, labels: fixture.trainingLabels(expected))
        return try #require(fitted.model as? RidgeRegressionModel)
    }

    @Test("Imputed means, scaling means and standard deviations agree to 1e-9")
    func pipelineAgrees() throws {
        let pipeline = try FeaturePipeline().fitted(to: fixture.trainingMatrix)
        for name in fixture.numeric.map(\.name) {
            let feature = try #require(pipeline.features.first { $0.name == name })
            guard case .numeric(let steps) = feature.steps else {
                Issue.record("\(name) is not numeric")
                continue
            }
            let size = max(1, abs(steps.second.scale))
            #expect(abs(steps.first.fill - (try #require(fixture.imputedMeans[name]))) < 1e-9 * size)
            #expect(abs(steps.second.mean - (try #require(fixture.scaleMean[name]))) < 1e-9 * size)
            #expect(abs(steps.second.scale - (try #require(fixture.scaleStd[name]))) < 1e-9 * size)
        }
    }

    @Test("Categories are the same, in the same order")
    func categoriesAgree() throws {
        let pipeline = try FeaturePipeline().fitted(to: fixture.trainingMatrix)
        for name in fixture.categorical.map(\.name) {
            let feature = try #require(pipeline.features.first { $0.name == name })
            guard case .categorical(let encoder) = feature.steps else {
                Issue.record("\(name) is not categorical")
                continue
            }
            #expect(encoder.categories.map(\.description) == fixture.categories[name])
        }
    }

    @Test("Intercept and coefficients of the logistic regression agree to 1e-6")
    func logisticCoefficientsAgree() throws {
        try expectAgreement(try logisticRegression().linear, fixture.logisticRegression)
    }

    @Test("Intercept and coefficients of the ridge regression agree to 1e-6")
    func ridgeCoefficientsAgree() throws {
        try expectAgreement(try ridge().linear, fixture.ridge)
    }

    private func expectAgreement(_ model: LinearModel, _ expected: ScikitLearnFixture.Expected) throws {
        #expect(abs(model.intercept - expected.intercept) < 1e-6)
        #expect(model.coefficientCount == expected.coefficients.count)
        for (feature, weights) in zip(model.pipeline.features, model.weights) {
            let names = fixture.categories[feature.name]?.map { "\(feature.name)=\($0)" } ?? [feature.name]
            #expect(names.count == weights.count)
            for (name, weight) in zip(names, weights) {
                #expect(abs(weight - (try #require(expected.coefficients[name]))) < 1e-6, "\(name)")
            }
        }
    }

    @Test("Scores agree to 1e-6 on all rows, also where a category is unknown or missing")
    func scoresAgree() throws {
        let matrix = try fixture.matrix(0..<fixture.rowCount)
        let models: [(any ScoringModel, ScikitLearnFixture.Expected)] = [
            (try logisticRegression(), fixture.logisticRegression), (try ridge(), fixture.ridge),
        ]
        for (model, expected) in models {
            let scores = try model.outputs(for: matrix)
            #expect(scores.map(\.count) == [expected.scores.count])
            for (row, (score, expected)) in zip(scores[0], expected.scores).enumerated() {
                #expect(abs(score - expected) < 1e-6, "row \(row)")
            }
        }
    }
}
