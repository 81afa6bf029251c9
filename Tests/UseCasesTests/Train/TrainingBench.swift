import Domain
import InMemory
import Testing
import UseCases

/// The training of models on stores in memory, put together as `Composition` does it.
struct TrainingBench: Sendable {
    let store: InMemoryStore
    let registry: InMemoryModels
    let name: ModelName
    let trainer = RecordingTrainer()
    let experiments = InMemoryExperiments()

    init(flights: [Flight], outcomes: [FlightOutcome]) throws {
        let digest = try #require(Digest(rawValue: String(repeating: "0", count: 64)))
        store = InMemoryStore(flights: flights, outcomes: outcomes)
        registry = InMemoryModels { _ in digest }
        name = try #require(ModelName(rawValue: "late"))
    }

    func train(
        _ training: ClosedRange<CalendarDay>, _ evaluation: ClosedRange<CalendarDay>, features: [String] = ["distance"],
        alias: String? = nil, chunkRows: Int = 4
    ) async throws -> TrainModel.Outcome {
        let context = RunContext(now: SteppingClock().now, randomBits: { 0 }, reporter: RecordingReporter())
        let rows = ReadLabelledRows(
            flights: store, outcomes: store,
            contract: DataContract([FieldRule("distance", in: 1...10_000) { $0.distance }]),
            chunkRows: chunkRows)
        let trainModel = TrainModel(
            rows: rows, trainer: trainer, registry: registry, tracker: experiments, catalogue: FlightFeatures.catalogue,
            context: context)
        return try await trainModel(
            TrainingPlan(training: training, evaluation: evaluation, features: features, name: name, alias: alias))
    }
}
