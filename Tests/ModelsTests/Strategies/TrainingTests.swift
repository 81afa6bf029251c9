import Domain
import ModelFixtures
import Testing

@testable import Models

@Suite("Training")
struct TrainingTests {
    /// Every strategy by its name.
    private static let strategies: [String: @Sendable (FeatureMatrix, [Double]) throws -> FittedStrategy] = [
        BaseRate.name: { try BaseRate().fit($0, labels: $1) },
        LogisticRegression.name: { try LogisticRegression(l2: 1).fit($0, labels: $1) },
        RidgeRegression.name: { try RidgeRegression(l2: 1).fit($0, labels: $1) },
    ]

    private static func fit(_ name: String, _ matrix: FeatureMatrix, _ labels: [Double]) throws -> FittedStrategy {
        let fit = try #require(strategies[name])
        return try fit(matrix, labels)
    }

    private static func matrix(_ values: [Double]) throws -> FeatureMatrix {
        try #require(FeatureMatrix(names: ["x"], columns: [.numeric(values)], rowCount: values.count))
    }

    @Test("The same rows in the same order give the same bytes", arguments: strategies.keys)
    func deterministic(_ name: String) throws {
        let fixture = try ScikitLearnFixture.load()
        let labels = fixture.trainingLabels(fixture.logisticRegression)
        let artefacts = try (0..<2).map { _ in try Self.fit(name, fixture.trainingMatrix, labels).artefact }
        #expect(artefacts[0] == artefacts[1])
    }

    @Test("Every strategy gives one output called score", arguments: strategies.keys)
    func outputs(_ name: String) throws {
        #expect(try Self.fit(name, Self.matrix([1, 2]), [0, 1]).model.outputs == .score)
    }

    @Test("The parameters contain the strategy's name", arguments: strategies.keys)
    func strategyName(_ name: String) throws {
        #expect(try Self.fit(name, Self.matrix([1, 2]), [0, 1]).parameters["strategy"] == name)
    }

    @Test("The base rate is the share of positive labels")
    func baseRate() throws {
        let fitted = try BaseRate().fit(Self.matrix([1, 2, 3, 4]), labels: [1, 0, 0, 0])
        #expect(try fitted.model.outputs(for: Self.matrix([7, .nan])) == [[0.25, 0.25]])
        #expect(fitted.summary == "base rate, 1 of 4 rows positive")
    }

    @Test("The base rate of numeric labels is their mean, on both scales")
    func baseRateOfNumbers() throws {
        let fitted = try BaseRate().fit(Self.matrix([1, 2, 3]), labels: [-2, 0, 3.5])
        for scale in [PredictionScale.response, .margin] {
            #expect(try fitted.model.predictions(for: Self.matrix([7]), on: scale) == [[0.5]])
        }
        #expect(fitted.summary == "base rate, mean 0.5 of 3 rows")
    }

    @Test("The base rate accepts labels that are all equal")
    func baseRateOfEqualLabels() throws {
        let fitted = try BaseRate().fit(Self.matrix([1, 2]), labels: [1, 1])
        #expect(try fitted.model.outputs(for: Self.matrix([7])) == [[1]])
    }

    @Test("Without features, every strategy is the base rate", arguments: strategies.keys)
    func noFeatures(_ name: String) throws {
        let matrix = try #require(FeatureMatrix(names: [], columns: [], rowCount: 4))
        let fitted = try Self.fit(name, matrix, [1, 0, 0, 0])
        #expect(try fitted.model.outputs(for: matrix)[0].allSatisfy { abs($0 - 0.25) < 1e-12 })
    }

    @Test("Data that separates the labels perfectly still converges, since the penalty holds the weights")
    func separable() throws {
        let fitted = try LogisticRegression(l2: 1e-6).fit(Self.matrix([-2, -1, 1, 2]), labels: [0, 0, 1, 1])
        let scores = try fitted.model.outputs(for: Self.matrix([-1, 1]))[0]
        #expect(scores[0] < 0.001)
        #expect(scores[1] > 0.999)
    }

    // By hand: x standardised is ±1, so the weight is Σxy / (2 + l2) = 20 / 4 and the intercept the mean.
    @Test("A ridge regression of one number is that of a calculation by hand")
    func ridgeByHand() throws {
        let fitted = try RidgeRegression(l2: 2).fit(Self.matrix([3, 5]), labels: [1000, 1020])
        let model = try #require(fitted.model as? RidgeRegressionModel)
        #expect(model.linear.intercept == 1010)
        #expect(model.linear.weights == [[5]])
        #expect(try fitted.model.outputs(for: Self.matrix([3, 4, 5, .nan])) == [[1005, 1010, 1015, 1010]])
    }

    @Test("A ridge regression of labels around a large number keeps its digits")
    func ridgeOfLargeLabels() throws {
        let values = (0..<100).map { Double($0 % 7) }
        let small = try RidgeRegression(l2: 1).fit(Self.matrix(values), labels: values.map { 3 * $0 })
        let large = try RidgeRegression(l2: 1).fit(Self.matrix(values), labels: values.map { 1e9 + 3 * $0 })
        let scores = try [small, large].map { try $0.model.outputs(for: Self.matrix(values))[0] }
        #expect(zip(scores[0], scores[1]).allSatisfy { abs($0 - ($1 - 1e9)) < 1e-5 })
    }

    @Test("Parameters contain the settings")
    func parameters() throws {
        let logistic = try LogisticRegression(l2: 0.5).fit(Self.matrix([1, 2, 3]), labels: [1, 0, 1]).parameters
        let ridge = try RidgeRegression(l2: 0.5).fit(Self.matrix([1, 2, 3]), labels: [1, 0, 7]).parameters
        for parameters in [logistic, ridge] {
            #expect(parameters["l2"] == "0.5")
            #expect(parameters["coefficients"] == "1")
        }
    }

    @Test("Summaries count features and coefficients")
    func summaries() throws {
        let fixture = try ScikitLearnFixture.load()
        let labels = fixture.trainingLabels(fixture.logisticRegression)
        let matrix = try fixture.trainingMatrix
        let counts = "8 numeric and 4 categorical features, 67 coefficients, l2 1.0"
        #expect(try RidgeRegression(l2: 1).fit(matrix, labels: labels).summary == "ridge regression, \(counts)")
        let logistic = try LogisticRegression(l2: 1).fit(matrix, labels: labels).summary
        #expect(logistic.hasPrefix("logistic regression, \(counts), "))
    }

    @Test("No rows are refused by every strategy", arguments: strategies.keys)
    func noRows(_ name: String) throws {
        #expect(throws: ModelError("there is no labelled row to learn from; expected at least one")) {
            try Self.fit(name, Self.matrix([]), [])
        }
    }

    @Test("A label that is not finite is refused by every strategy, naming the row", arguments: strategies.keys)
    func unusableLabels(_ name: String) throws {
        for label in [Double.nan, .infinity, -.infinity] {
            let error = #expect(throws: ModelError.self) { try Self.fit(name, Self.matrix([1, 2, 3]), [0, 1, label]) }
            #expect(error?.message.hasPrefix("the label of row 2 is missing or infinite") == true)
        }
    }

    @Test("As many labels as rows are expected", arguments: strategies.keys)
    func labelCount(_ name: String) throws {
        let error = #expect(throws: ModelError.self) { try Self.fit(name, Self.matrix([1, 2, 3]), [1, 0]) }
        #expect(error?.message.hasPrefix("3 rows of features have 2 labels") == true)
    }

    @Test("Labels that are all equal are refused by the logistic regression", arguments: [1.0, 0])
    func equalLabels(_ label: Double) throws {
        let error = #expect(throws: ModelError.self) {
            try LogisticRegression(l2: 1).fit(Self.matrix([1, 2]), labels: [label, label])
        }
        #expect(error?.message.hasPrefix("all 2 labels are \(Int(label))") == true)
    }

    @Test("Labels other than 0 and 1 are refused by the logistic regression", arguments: [0.5, -1, 2, 1.0.nextUp])
    func numericLabels(_ label: Double) throws {
        let error = #expect(throws: ModelError.self) {
            try LogisticRegression(l2: 1).fit(Self.matrix([1, 2, 3]), labels: [0, 1, label])
        }
        #expect(error?.message.hasPrefix("the labels are not all 0 or 1") == true)
    }

    @Test("An infinite value is refused")
    func infinite() throws {
        for name in [LogisticRegression.name, RidgeRegression.name] {
            #expect(throws: ModelError.self) { try Self.fit(name, Self.matrix([1, .infinity]), [1, 0]) }
        }
    }

    @Test("Labels whose sum overflows are refused")
    func overflow() throws {
        for name in [BaseRate.name, RidgeRegression.name] {
            #expect(throws: ModelError.self) { try Self.fit(name, Self.matrix([1, 2]), [1e308, 1e308]) }
        }
    }

    @Test("A penalty must be a finite number above 0", arguments: [0, -1, Double.infinity, .nan])
    func penalty(_ l2: Double) {
        #expect(throws: ModelError.self) { try LogisticRegression(l2: l2) }
        #expect(throws: ModelError.self) { try RidgeRegression(l2: l2) }
    }

    @Test("More coefficients than the Hessian has room for are refused")
    func tooManyCategories() throws {
        let rows = LinearDesign.maximumCoefficients + 1
        let column = FeatureColumn.categorical(try (0..<rows).map { try category("c\($0)") })
        let matrix = try #require(FeatureMatrix(names: ["code"], columns: [column], rowCount: rows))
        for name in [LogisticRegression.name, RidgeRegression.name] {
            let error = #expect(throws: ModelError.self) {
                try Self.fit(name, matrix, (0..<rows).map { Double($0 % 2) })
            }
            #expect(error?.message.contains("expected at most 4096") == true)
        }
    }

    @Test("Training stops when its task is cancelled", arguments: [LogisticRegression.name, RidgeRegression.name])
    func cancellation(_ name: String) async {
        let task = Task {
            while !Task.isCancelled { await Task.yield() }
            _ = try Self.fit(name, Self.matrix([1, 2, 3]), [1, 0, 1])
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }
}
