import Domain
import Testing

@testable import Models

@Suite("Training")
struct TrainingTests {
    private static func matrix(_ values: [Double]) throws -> FeatureMatrix {
        try #require(FeatureMatrix(names: ["x"], columns: [.numeric(values)], rowCount: values.count))
    }

    @Test("The same rows in the same order give the same bytes")
    func deterministic() throws {
        let fixture = try ScikitLearnFixture.load()
        let artefacts = try (0..<2).map { _ in
            try LogisticRegression(l2: 1).fit(fixture.trainingMatrix, labels: fixture.trainingLabels).artefact
        }
        #expect(artefacts[0] == artefacts[1])
    }

    @Test("The base rate is the share of positive labels")
    func baseRate() throws {
        let fitted = try BaseRate().fit(Self.matrix([1, 2, 3, 4]), labels: [true, false, false, false])
        #expect(try fitted.model.scores(for: Self.matrix([7, .nan])) == [0.25, 0.25])
        #expect(fitted.summary == "base rate, 1 of 4 rows positive")
    }

    @Test("The base rate lives with labels that are all equal")
    func baseRateOfEqualLabels() throws {
        let fitted = try BaseRate().fit(Self.matrix([1, 2]), labels: [true, true])
        #expect(try fitted.model.scores(for: Self.matrix([7])) == [1])
    }

    @Test("Without features, logistic regression is the base rate")
    func noFeatures() throws {
        let matrix = try #require(FeatureMatrix(names: [], columns: [], rowCount: 4))
        let fitted = try LogisticRegression(l2: 1).fit(matrix, labels: [true, false, false, false])
        #expect(try fitted.model.scores(for: matrix).allSatisfy { abs($0 - 0.25) < 1e-12 })
    }

    @Test("Data that separates the labels perfectly still converges, since the penalty holds the weights")
    func separable() throws {
        let fitted = try LogisticRegression(l2: 1e-6).fit(
            Self.matrix([-2, -1, 1, 2]), labels: [false, false, true, true])
        let scores = try fitted.model.scores(for: Self.matrix([-1, 1]))
        #expect(scores[0] < 0.001)
        #expect(scores[1] > 0.999)
    }

    @Test("Parameters say the strategy and its settings")
    func parameters() throws {
        let fitted = try LogisticRegression(l2: 0.5).fit(Self.matrix([1, 2, 3]), labels: [true, false, true])
        #expect(fitted.parameters["strategy"] == "logistic_regression")
        #expect(fitted.parameters["l2"] == "0.5")
        #expect(fitted.parameters["coefficients"] == "1")
    }

    @Test("No rows are refused by both strategies")
    func noRows() throws {
        #expect(throws: ModelError.self) { try BaseRate().fit(Self.matrix([]), labels: []) }
        #expect(throws: ModelError.self) { try LogisticRegression(l2: 1).fit(Self.matrix([]), labels: []) }
    }

    @Test("Labels that are all equal are refused", arguments: [true, false])
    func equalLabels(_ label: Bool) throws {
        let error = #expect(throws: ModelError.self) {
            try LogisticRegression(l2: 1).fit(Self.matrix([1, 2]), labels: [label, label])
        }
        #expect(error?.message.hasPrefix("all 2 labels are \(label)") == true)
    }

    @Test("As many labels as rows are expected")
    func labelCount() throws {
        let error = #expect(throws: ModelError.self) {
            try LogisticRegression(l2: 1).fit(Self.matrix([1, 2, 3]), labels: [true, false])
        }
        #expect(error?.message.hasPrefix("3 rows of features have 2 labels") == true)
    }

    @Test("An infinite value is refused")
    func infinite() throws {
        #expect(throws: ModelError.self) {
            try LogisticRegression(l2: 1).fit(Self.matrix([1, .infinity]), labels: [true, false])
        }
    }

    @Test("A penalty must be a finite number above 0", arguments: [0, -1, Double.infinity, .nan])
    func penalty(_ l2: Double) {
        #expect(throws: ModelError.self) { try LogisticRegression(l2: l2) }
    }

    @Test("More coefficients than the Hessian has room for are refused")
    func tooManyCategories() throws {
        let rows = LogisticRegression.maximumCoefficients + 1
        let column = FeatureColumn.categorical(try (0..<rows).map { try category("c\($0)") })
        let matrix = try #require(FeatureMatrix(names: ["tail"], columns: [column], rowCount: rows))
        let error = #expect(throws: ModelError.self) {
            try LogisticRegression(l2: 1).fit(matrix, labels: (0..<rows).map { $0.isMultiple(of: 2) })
        }
        #expect(error?.message.contains("expected at most 4096") == true)
    }

    @Test("Training stops when its task is cancelled")
    func cancellation() async {
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            _ = try LogisticRegression(l2: 1).fit(Self.matrix([1, 2, 3]), labels: [true, false, true])
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
