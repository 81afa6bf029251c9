import Domain
import Models
import Testing
import UseCases

@testable import Composition

/// The strategies that a configuration can name.
@Suite("A strategy to train")
struct TrainingStrategyTests {
    private static let binary = LabelKind.binary(name: "is_late")
    private static let number = LabelKind.number(name: "delay", unit: "days")

    @Test("has the same name in configurations and in artefacts")
    func names() {
        #expect(TrainingStrategy.baseRate.rawValue == BaseRate.name)
        #expect(TrainingStrategy.logisticRegression.rawValue == LogisticRegression.name)
        #expect(TrainingStrategy.ridge.rawValue == RidgeRegression.name)
    }

    @Test(
        "gives bytes that are read back as a model of the same scores",
        arguments: [
            (TrainingStrategy.baseRate, binary), (.baseRate, number), (.logisticRegression, binary), (.ridge, number),
        ])
    func artefact(_ strategy: TrainingStrategy, label: LabelKind) async throws {
        let matrix = try Self.matrix()
        let trained = try await strategy.trainer(l2: 1, label: label).fit(matrix, labels: Self.labels(label))
        let read = try ModelArtefact.decode(trained.artefact, formats: ModelStore.formats)
        let scores = try trained.model.outputs(for: matrix)
        #expect(scores.count == 1 && scores[0].count == 4)
        if label.isBinary { #expect(scores[0].allSatisfy { (0...1).contains($0) }) }
        #expect(try read.outputs(for: matrix)[0].map(\.bitPattern) == scores[0].map(\.bitPattern))
    }

    @Test("that cannot learn from labels of one kind refuses the data")
    func equalLabels() async throws {
        let trainer = try TrainingStrategy.logisticRegression.trainer(l2: 1, label: Self.binary)
        let matrix = try Self.matrix()
        let error = await #expect(throws: BatchError.self) { try await trainer.fit(matrix, labels: [1, 1, 1, 1]) }
        #expect(error?.code == .dataRefused)
    }

    @Test("called ridge refuses labels that are not finite, and too few rows")
    func ridgeData() async throws {
        let trainer = try TrainingStrategy.ridge.trainer(l2: 1, label: Self.number)
        let matrix = try Self.matrix()
        for labels in [[1, 2, .infinity, 4], [1, .nan, 3, 4]] {
            let error = await #expect(throws: BatchError.self) { try await trainer.fit(matrix, labels: labels) }
            #expect(error?.code == .dataRefused)
        }
        let empty = try #require(FeatureMatrix(names: ["distance"], columns: [.numeric([])], rowCount: 0))
        let error = await #expect(throws: BatchError.self) { try await trainer.fit(empty, labels: []) }
        #expect(error?.code == .dataRefused)
    }

    @Test("that does not fit the kind of the label is refused, with the one that does")
    func misfits() throws {
        let ridge = try refusal { _ = try TrainingStrategy.ridge.trainer(l2: 1, label: Self.binary) }
        #expect(ridge.code == .config)
        #expect(ridge.message.contains("training.strategy is ridge") && ridge.message.contains("\"is_late\""))
        #expect(ridge.message.contains("logistic_regression"))
        let logistic = try refusal { _ = try TrainingStrategy.logisticRegression.trainer(l2: 1, label: Self.number) }
        #expect(logistic.code == .config)
        #expect(logistic.message.contains("\"delay\"") && logistic.message.contains("ridge"))
    }

    @Test("is the simplest one that fits the label when the configuration names none")
    func standard() {
        #expect(TrainingStrategy.standard(for: Self.binary) == .logisticRegression)
        #expect(TrainingStrategy.standard(for: Self.number) == .ridge)
    }

    @Test("base_rate gives every row the mean of the labels")
    func baseRate() async throws {
        for label in [Self.binary, Self.number] {
            let labels = Self.labels(label)
            let trainer = try TrainingStrategy.baseRate.trainer(l2: 1, label: label)
            let trained = try await trainer.fit(try Self.matrix(), labels: labels)
            let mean = labels.reduce(0, +) / 4
            #expect(try trained.model.outputs(for: try Self.matrix()) == [[mean, mean, mean, mean]])
        }
    }

    private static func labels(_ label: LabelKind) -> [Double] { label.isBinary ? [1, 0, 0, 0] : [4, -1, 2.5, 0.5] }

    private static func matrix() throws -> FeatureMatrix {
        try #require(FeatureMatrix(names: ["distance"], columns: [.numeric([900, 100, 200, 400])], rowCount: 4))
    }
}
