import Domain
import Testing

@testable import Models

/// The numbers of scikit-learn 1.9.1, from the same rows.
@Suite("Logistic regression agrees with scikit-learn")
struct ScikitLearnTests {
    private let fixture: ScikitLearnFixture
    private let fitted: FittedStrategy
    private let model: LogisticRegressionModel

    init() throws {
        fixture = try ScikitLearnFixture.load()
        fitted = try LogisticRegression(l2: fixture.l2).fit(fixture.trainingMatrix, labels: fixture.trainingLabels)
        model = try #require(fitted.model as? LogisticRegressionModel)
    }

    @Test("Imputed means, scaling means and standard deviations agree to 1e-9")
    func pipelineAgrees() throws {
        for name in fixture.numeric.map(\.name) {
            let feature = try #require(model.pipeline.features.first { $0.name == name })
            guard case .numeric(let steps) = feature.steps else {
                Issue.record("\(name) is not numeric")
                continue
            }
            #expect(abs(steps.first.fill - (try #require(fixture.expected.imputedMeans[name]))) < 1e-9)
            #expect(abs(steps.second.mean - (try #require(fixture.expected.scaleMean[name]))) < 1e-9)
            #expect(abs(steps.second.scale - (try #require(fixture.expected.scaleStd[name]))) < 1e-9)
        }
    }

    @Test("Categories are the same, in the same order")
    func categoriesAgree() throws {
        for name in fixture.categorical.map(\.name) {
            let feature = try #require(model.pipeline.features.first { $0.name == name })
            guard case .categorical(let encoder) = feature.steps else {
                Issue.record("\(name) is not categorical")
                continue
            }
            #expect(encoder.categories.map(\.description) == fixture.expected.categories[name])
        }
    }

    @Test("Intercept and coefficients agree to 1e-6")
    func coefficientsAgree() throws {
        #expect(abs(model.intercept - fixture.expected.intercept) < 1e-6)
        #expect(model.coefficientCount == fixture.expected.coefficients.count)
        for (feature, weights) in zip(model.pipeline.features, model.weights) {
            let names = fixture.expected.categories[feature.name]?.map { "\(feature.name)=\($0)" } ?? [feature.name]
            #expect(names.count == weights.count)
            for (name, weight) in zip(names, weights) {
                #expect(abs(weight - (try #require(fixture.expected.coefficients[name]))) < 1e-6, "\(name)")
            }
        }
    }

    @Test("Probabilities agree to 1e-6 on all rows, also where a category is unknown or missing")
    func probabilitiesAgree() throws {
        let scores = try model.scores(for: fixture.matrix(0..<fixture.labels.count))
        #expect(scores.count == fixture.expected.probabilities.count)
        for (row, (score, expected)) in zip(scores, fixture.expected.probabilities).enumerated() {
            #expect(abs(score - expected) < 1e-6, "row \(row)")
        }
    }

    @Test("The summary counts features and coefficients")
    func summaryCounts() {
        #expect(
            fitted.summary.hasPrefix(
                "logistic regression, 10 numeric and 4 categorical features, "
                    + "\(fixture.expected.coefficients.count) coefficients, l2 1.0, "))
    }
}
