import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Training a model")
struct TrainModelTests {
    private let bench: TrainingBench
    private let days = StoreVariant.standard.partitions

    /// Four days of five parcels, with the numbers 1 to 20. Parcels with an even number are late, but for those of the last
    /// day; 4 violates the contract, and the label of 7 is unknown.
    init() throws {
        let rows = days.enumerated().flatMap { index, day in
            Sample.rows(index * 5 + 1...index * 5 + 5, violating: [4], in: day)
        }
        let labels = rows.enumerated().map { index, row in
            let number = index + 1
            return (key: row.key, value: number == 7 ? .nan : number % 2 == 0 && number <= 15 ? 1.0 : 0)
        }
        bench = try TrainingBench(rows: rows, labels: labels)
    }

    @Test("learns from the partitions of training alone, in the order of the keys")
    func splitsByTime() async throws {
        let outcome = try await bench.train(days[0]...days[1], days[2]...days[3])
        let numbers = [1, 2, 3, 5, 6, 8, 9, 10]
        let matrix = try #require(await bench.trainer.matrix)
        #expect(matrix.names == ["distance"])
        #expect(matrix.columns == [.numeric(numbers.map(Sample.distance))])
        #expect(await bench.trainer.labels == numbers.map { $0 % 2 == 0 ? 1 : 0 })
        #expect(outcome.trainingRows == 8)
    }

    @Test("evaluates on the partitions after the training alone")
    func evaluatesLaterDays() async throws {
        let outcome = try await bench.train(days[0]...days[1], days[2]...days[3])
        // Late are 12 and 14 of the 10 parcels from 11 to 20; the model gives 4 of 8 to each.
        guard case .binary(let evaluation) = outcome.evaluation else {
            Issue.record("the label is binary: \(outcome.evaluation)")
            return
        }
        #expect(evaluation.rows == 10)
        #expect(evaluation.baseRate == 0.2)
        #expect(evaluation.meanScore == 0.5)
        #expect(evaluation.brierScore == 0.25)
        #expect(evaluation.areaUnderCurve == 0.5)
    }

    @Test("registers the model with its metrics, and points the alias to it")
    func registers() async throws {
        let first = try await bench.train(days[0]...days[0], days[1]...days[1], alias: "champion")
        let second = try await bench.train(days[0]...days[1], days[2]...days[2], alias: nil)
        #expect([first, second].map(\.identity.version) == [1, 2])
        let history = await bench.registry.history(of: bench.name)
        #expect(history.map(\.identity) == [second.identity, first.identity])
        #expect(history.map(\.aliases) == [[], ["champion"]])
        #expect(history.map(\.metrics) == [second.evaluation.metrics, first.evaluation.metrics])
        #expect(history.first?.metrics["brier_score"] != nil)
        let champion = try #require(ModelReference("late@champion"))
        #expect(try await bench.registry.resolve(champion) == first.identity)
        _ = try await bench.train(days[0]...days[1], days[2]...days[2], alias: "champion")
        #expect(try await bench.registry.resolve(champion).version == 3)
    }

    @Test("records what went in and what came out")
    func records() async throws {
        let outcome = try await bench.train(days[0]...days[1], days[2]...days[3])
        let experiment = try #require(await bench.experiments.experiments().first)
        #expect(experiment.model == outcome.identity)
        #expect(experiment.metrics == outcome.evaluation.metrics)
        #expect(
            experiment.parameters == [
                "smoothing": "none", "features": "distance", "training_rows": "8",
                "rows": "\(days[0])/\(days[1]), evaluated on \(days[2])/\(days[3])",
            ])
    }

    @Test("takes all features of the problem when the plan names none")
    func allFeatures() async throws {
        _ = try await bench.train(days[0]...days[1], days[2]...days[3], features: ["weight", "service", "distance"])
        #expect(await bench.trainer.matrix?.names == ["weight", "service", "distance"])
        _ = try await bench.train(days[0]...days[1], days[2]...days[3], features: nil)
        #expect(await bench.trainer.matrix?.names == Parcel.features.names)
    }

    @Test("does not depend on the size of the chunks", arguments: [1, 3, 100])
    func chunkSize(_ chunkRows: Int) async throws {
        let outcome = try await bench.train(days[0]...days[1], days[2]...days[3], chunkRows: chunkRows)
        #expect(await bench.trainer.labels == [1, 2, 3, 5, 6, 8, 9, 10].map { $0 % 2 == 0 ? 1 : 0 })
        #expect(outcome.evaluation.rows == 10)
    }

    @Test("is refused before it reads when the problem lacks a feature, and names the nearest one")
    func unknownFeature() async throws {
        let error = try await expectError(.config, "an unknown feature") {
            try await bench.train(days[0]...days[1], days[2]...days[3], features: ["distance", "declared_valeu"])
        }
        #expect(error.message.contains("\"declared_value\""))
        #expect(await bench.trainer.matrix == nil)
    }

    @Test("is refused before it reads when the problem has no label")
    func withoutLabel() async throws {
        var bench = bench
        bench.problem = Parcel.problem(label: nil)
        let unlabelled = bench
        let error = try await expectError(.config, "no label") {
            try await unlabelled.train(days[0]...days[1], days[2]...days[3])
        }
        #expect(error.message.contains("parcels"))
        #expect(await bench.trainer.matrix == nil)
    }

    @Test("is refused, and registers nothing, when there is no row to evaluate on")
    func nothingToEvaluate() async throws {
        let later = Partition(day: CalendarDay(daysSinceEpoch: 16_200))
        let error = try await expectError(.dataRefused, "no evaluation") {
            try await bench.train(days[0]...days[3], later...later)
        }
        #expect(error.message.contains("\(later)"))
        #expect(await bench.registry.history(of: nil).isEmpty)
        #expect(await bench.experiments.experiments().isEmpty)
    }

    @Test("is refused when a partition of the evaluation is not after the training", arguments: [0, 1])
    func overlappingDays(_ first: Int) async throws {
        let error = try await expectError(.config, "partitions that overlap") {
            try await bench.train(days[0]...days[1], days[first]...days[2])
        }
        #expect(error.message.contains("\(days[1])"))
        #expect(error.message.contains("evaluation must begin after training"))
    }
}
