import Domain
import UseCases

@testable import Composition

extension Job {
    /// The model that the configuration names.
    func model() async throws -> any ScoringModel {
        try await modelProvider.load(try await modelProvider.resolve(configuration.model))
    }

    /// The keys and entities of a partition.
    func entities(of partition: Partition) async throws -> [(key: Key, entity: Entity)] {
        let gathered = Gathered<Entity>()
        try await source.read(.partition(partition), after: nil, chunkRows: 1000) { chunk in
            let rows = try chunk.decode()
            await gathered.add((0..<rows.keys.count).map { (rows.keys[$0], rows.entities[$0]) })
        }
        return await gathered.rows
    }

    /// Scores and publishes the sample's partition.
    func runSample(rescore: Bool = false) async throws -> RunOutcome {
        try await run(try SampleJob.partition(), until: .published, rescore: rescore)
    }

    /// The published rows of the sample's partition.
    func publishedSample() async throws -> [PublishedScore] {
        try await published.scores(of: try SampleJob.partition(), order: .byKey, limit: nil)
    }
}

private actor Gathered<Entity: Sendable> {
    private(set) var rows: [(key: Key, entity: Entity)] = []

    func add(_ more: [(key: Key, entity: Entity)]) { rows += more }
}
