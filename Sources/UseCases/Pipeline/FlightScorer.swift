public import Domain

/// Turns a chunk of flights into a chunk of scores: contract, features, model. A pure function.
public struct FlightScorer: Sendable {
    private let contract: DataContract
    private let features: FeatureCatalogue
    private let model: any ScoringModel

    /// A scorer for a model; throws `config` when the catalogue does not have a feature that the model wants.
    public init(model: any ScoringModel, catalogue: FeatureCatalogue, contract: DataContract) throws {
        self.contract = contract
        self.model = model
        do {
            features = try catalogue.select(model.signature)
        } catch {
            throw BatchError(.config, "\(error)", cause: error)
        }
    }

    /// Scores the flights of a chunk that keep the contract, and rejects the others.
    func score(_ chunk: FlightChunk, index: Int) throws -> ScoredChunk {
        let (flights, rejections) = Stopwatch.time(.validating) { contract.apply(to: chunk.flights) }
        let matrix = Stopwatch.time(.features) { features.matrix(of: flights) }
        let values = try Stopwatch.time(.scoring) { try model.scores(for: matrix) }
        guard values.count == flights.count else {
            throw BatchError(.internal, "the model gave \(values.count) scores for \(flights.count) rows")
        }
        // By index: a sequence of flights would copy each of them for its key.
        let scores = flights.indices.map { Score(flight: flights[$0].id, value: values[$0]) }
        return ScoredChunk(
            index: index, scores: scores,
            rejections: chunk.rejections + rejections, position: chunk.position)
    }
}
