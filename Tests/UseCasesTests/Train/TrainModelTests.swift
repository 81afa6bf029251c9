import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Training a model")
struct TrainModelTests {
    private let bench: TrainingBench
    private let days = (0..<4).map { Sample.partition.day.advanced(by: $0) }

    /// Four days of five flights, with the keys 1 to 20. Flights with an even key are late, but for those of the last day.
    init() throws {
        var flights = try days.enumerated().flatMap { index, day in
            try (1...5).map { try Sample.flight(Int64(index * 5 + $0), on: day) }
        }
        flights[3].distance = -1
        let outcomes = flights.map { flight in
            let key = flight.id.rawValue
            return FlightOutcome(flight: flight.id, arrivalDelay: key == 7 ? nil : key % 2 == 0 && key <= 15 ? 15 : 14)
        }
        bench = try TrainingBench(flights: flights, outcomes: outcomes)
    }

    @Test("learns from the days of training alone, in the order of the keys")
    func splitsByTime() async throws {
        let outcome = try await bench.train(days[0]...days[1], days[2]...days[3])
        // 4 breaks the contract and 7 was cancelled, so neither teaches anything.
        let keys: [Int64] = [1, 2, 3, 5, 6, 8, 9, 10]
        let matrix = try #require(await bench.trainer.matrix)
        #expect(matrix.names == ["distance"])
        #expect(matrix.columns == [.numeric(keys.map { 1400.25 + Double($0) / 3 })])
        #expect(await bench.trainer.labels == keys.map { $0 % 2 == 0 })
        #expect(outcome.trainingRows == 8)
    }

    @Test("evaluates on the days after the training alone")
    func evaluatesLaterDays() async throws {
        let outcome = try await bench.train(days[0]...days[1], days[2]...days[3])
        // Late are 12 and 14 of the 10 flights from 11 to 20; the model says 4 of 8 for each.
        #expect(outcome.evaluation.rows == 10)
        #expect(outcome.evaluation.baseRate == 0.2)
        #expect(outcome.evaluation.meanScore == 0.5)
        #expect(outcome.evaluation.brierScore == 0.25)
        #expect(outcome.evaluation.areaUnderCurve == 0.5)
    }

    @Test("registers the model with its metrics, and lets the alias point to it")
    func registers() async throws {
        let first = try await bench.train(days[0]...days[0], days[1]...days[1], alias: "champion")
        let second = try await bench.train(days[0]...days[1], days[2]...days[2], alias: nil)
        #expect([first, second].map(\.identity.version) == [1, 2])
        let history = await bench.registry.history(of: bench.name)
        #expect(history.map(\.identity) == [second.identity, first.identity])
        #expect(history.map(\.aliases) == [[], ["champion"]])
        #expect(history.map(\.metrics) == [second.evaluation.metrics, first.evaluation.metrics])
        #expect(history.first?.metrics["brier_score"] == second.evaluation.brierScore)
        let champion = try #require(ModelReference("late@champion"))
        #expect(try await bench.registry.resolve(champion) == first.identity)
        _ = try await bench.train(days[0]...days[1], days[2]...days[2], alias: "champion")
        #expect(try await bench.registry.resolve(champion).version == 3)
    }

    @Test("writes down what went in and what came out")
    func records() async throws {
        let outcome = try await bench.train(days[0]...days[1], days[2]...days[3])
        let experiment = try #require(await bench.experiments.experiments().first)
        #expect(experiment.model == outcome.identity)
        #expect(experiment.metrics == outcome.evaluation.metrics)
        #expect(
            experiment.parameters == [
                "smoothing": "none", "features": "distance", "training": "\(days[0])/\(days[1])",
                "training_rows": "8", "evaluation": "\(days[2])/\(days[3])",
            ])
    }

    @Test("does not depend on the size of the chunks", arguments: [1, 3, 100])
    func chunkSize(_ chunkRows: Int) async throws {
        let outcome = try await bench.train(days[0]...days[1], days[2]...days[3], chunkRows: chunkRows)
        #expect(await bench.trainer.labels == [1, 2, 3, 5, 6, 8, 9, 10].map { $0 % 2 == 0 })
        #expect(outcome.evaluation.rows == 10)
    }

    @Test("is refused before it reads when the catalogue lacks a feature, and names the nearest one")
    func unknownFeature() async throws {
        let error = try await expectError(.config, "an unknown feature") {
            try await bench.train(days[0]...days[1], days[2]...days[3], features: ["distance", "dew_poimt"])
        }
        #expect(error.message.contains("\"dew_point\""))
        #expect(await bench.trainer.matrix == nil)
    }

    @Test("is refused, and registers nothing, when there is no day to evaluate on")
    func nothingToEvaluate() async throws {
        let later = days[3].advanced(by: 1)
        let error = try await expectError(.dataRefused, "no evaluation") {
            try await bench.train(days[0]...days[3], later...later)
        }
        #expect(error.message.contains("\(later)"))
        #expect(await bench.registry.history(of: nil).isEmpty)
        #expect(await bench.experiments.experiments().isEmpty)
    }

    @Test("is refused when a day of the evaluation is not after the training", arguments: [0, 1])
    func overlappingDays(_ first: Int) async throws {
        let error = try await expectError(.config, "days that overlap") {
            try await bench.train(days[0]...days[1], days[first]...days[2])
        }
        #expect(error.message.contains("\(days[1])"))
        #expect(error.message.contains("evaluation must begin after training"))
    }
}
