import Domain
import InMemory
import PortContracts
import Testing
import UseCases

/// The training of models on entities in memory, put together as `Composition` does it.
struct TrainingBench: Sendable {
    let source: InMemoryEntities<Parcel>
    let registry: InMemoryModels
    let name: ModelName
    var problem: ScoringProblem<Parcel>
    let trainer = RecordingTrainer()
    let experiments = InMemoryExperiments()

    init(
        rows: [ParcelRow], labels: [(key: Key, value: Double)], kind: KeyKind = .integer,
        label: LabelKind? = Parcel.problem.label
    ) throws {
        let digest = try Sample.digest("0")
        source = InMemoryEntities(kind, rows: rows, labels: labels)
        registry = InMemoryModels { _ in digest }
        name = try Sample.modelName()
        problem = ScoringProblem(
            name: "parcels", version: 1, features: Parcel.features,
            contract: DataContract([FieldRule("distance", in: 1...10_000) { $0.distance }]), label: label)
    }

    func train(
        _ split: TrainingPlan.Split, features: [String]? = ["distance"], alias: String? = nil, chunkRows: Int = 4
    ) async throws -> TrainingOutcome {
        let trainModel = TrainModel(
            source: source, labels: problem.label == nil ? nil : source, problem: problem, chunkRows: chunkRows,
            trainer: trainer, registry: registry, tracker: experiments,
            context: RunContext(
                now: SteppingClock().now, randomBits: { 0 }, process: Sample.process, reporter: RecordingReporter()))
        return try await trainModel(TrainingPlan(split: split, features: features, name: name, alias: alias))
    }

    func train(
        _ training: ClosedRange<Partition>, _ evaluation: ClosedRange<Partition>, features: [String]? = ["distance"],
        alias: String? = nil, chunkRows: Int = 4
    ) async throws -> TrainingOutcome {
        try await train(
            .time(training: training, evaluation: evaluation), features: features, alias: alias, chunkRows: chunkRows)
    }
}
