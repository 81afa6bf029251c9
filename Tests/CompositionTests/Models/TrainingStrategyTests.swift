import Domain
import Models
import Testing
import UseCases

@testable import Composition

/// The strategies that a configuration can name.
@Suite("A strategy to train")
struct TrainingStrategyTests {
    @Test("is called in configurations as it is called in artefacts")
    func names() {
        #expect(TrainingStrategy.baseRate.rawValue == BaseRate.name)
        #expect(TrainingStrategy.logisticRegression.rawValue == LogisticRegression.name)
    }

    @Test("gives bytes that are read back as a model of the same scores", arguments: TrainingStrategy.allCases)
    func artefact(_ strategy: TrainingStrategy) async throws {
        let matrix = try Self.matrix()
        let trained = try await strategy.trainer(l2: 1).fit(matrix, labels: Self.labels)
        let read = try ModelArtefact.decode(trained.artefact)
        let scores = try trained.model.scores(for: matrix)
        #expect(scores.allSatisfy { (0...1).contains($0) })
        #expect(try read.scores(for: matrix).map(\.bitPattern) == scores.map(\.bitPattern))
    }

    @Test("that cannot learn from one kind of label refuses the data")
    func equalLabels() async throws {
        let trainer = try TrainingStrategy.logisticRegression.trainer(l2: 1)
        let matrix = try Self.matrix()
        let error = await #expect(throws: BatchError.self) {
            try await trainer.fit(matrix, labels: [true, true, true, true])
        }
        #expect(error?.code == .dataRefused)
    }

    @Test("base_rate gives every row the share of positive labels")
    func baseRate() async throws {
        let trained = try await TrainingStrategy.baseRate.trainer(l2: 1).fit(try Self.matrix(), labels: Self.labels)
        #expect(try trained.model.scores(for: try Self.matrix()) == [0.25, 0.25, 0.25, 0.25])
    }

    private static let labels = [true, false, false, false]

    private static func matrix() throws -> FeatureMatrix {
        try #require(FeatureMatrix(names: ["distance"], columns: [.numeric([900, 100, 200, 400])], rowCount: 4))
    }
}
