import Domain
import Testing
import UseCases

@testable import Composition

extension Job {
    /// Collects the sample, in place of what was collected before.
    func collectSample() async throws -> StageReport {
        let collect = try #require(collect)
        return try await collect(.replace)
    }

    /// Trains on the sample's history.
    func trainSample() async throws -> TrainModel.Outcome {
        let train = try #require(train)
        return try await train(try #require(configuration.training).plan)
    }

    /// The model that the configuration names.
    func model() async throws -> any ScoringModel {
        try await modelProvider.load(try await modelProvider.resolve(configuration.model))
    }

    /// All flights of a partition.
    func flights(of partition: Partition) async throws -> [Flight] {
        let gathered = Gathered()
        try await flights.lend(.partition(partition), after: nil, chunkRows: 1000) { await gathered.add($0.flights) }
        return await gathered.flights
    }
}

private actor Gathered {
    private(set) var flights: [Flight] = []

    func add(_ more: [Flight]) { flights += more }
}
