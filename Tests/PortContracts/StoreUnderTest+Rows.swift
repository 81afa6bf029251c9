import Domain
import UseCases

extension StoreUnderTest {
    /// Writes flights, in two parts.
    func collect(_ flights: [Flight], _ mode: CollectionMode = .replace) async throws {
        try await collection.collectFlights(mode) { append in
            try await append(Array(flights.prefix(2)))
            try await append(Array(flights.dropFirst(2)))
        }
    }

    /// Writes outcomes, in two parts.
    func collect(_ outcomes: [FlightOutcome], _ mode: CollectionMode = .replace) async throws {
        try await collection.collectOutcomes(mode) { append in
            try await append(Array(outcomes.prefix(2)))
            try await append(Array(outcomes.dropFirst(2)))
        }
    }

    /// All chunks of a selection.
    func read(
        _ selection: FlightSelection, after position: SourcePosition? = nil, chunkRows: Int
    ) async throws -> [FlightChunk] {
        let gathered = Gathered<FlightChunk>()
        try await flights.lend(selection, after: position, chunkRows: chunkRows) { await gathered.add([$0]) }
        return await gathered.elements
    }

    /// The values of all published rows of the sample's partition, by key.
    func publishedValues() async throws -> [Double] {
        try await published.scores(of: Sample.partition, order: .byKey, limit: nil).map(\.score.value)
    }
}

/// Elements gathered from a callback.
actor Gathered<Element: Sendable> {
    private(set) var elements: [Element] = []

    func add(_ more: [Element]) { elements += more }
}
