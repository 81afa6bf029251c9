import Domain
import InMemory
import PortContracts
import Tabular
import Testing
import UseCases

/// The nightly job on stores in memory, put together as `Composition` does it.
struct NightlyJob: Sendable {
    let variant: StoreVariant
    let store = InMemoryStore()
    let source: InMemoryEntities<Parcel>
    let models: InMemoryModels
    let reporter = RecordingReporter()
    let clock = SteppingClock()
    let random = Tally()
    var ports: JobPorts
    var contract = DataContract<Parcel>([FieldRule("distance", in: 1...10_000) { $0.distance }])
    var rejectionPolicy = RejectionPolicy()
    var auditPolicy = AuditPolicy()
    var chunkRows = 4
    var workers = 2
    var republication = Republication.ask

    init(_ rows: [ParcelRow], of variant: StoreVariant = .standard) throws {
        let digest = try Sample.digest("0")
        self.variant = variant
        source = InMemoryEntities(variant.table.keyKind, rows: rows)
        models = InMemoryModels { _ in digest }
        ports = JobPorts(source, store, models)
    }

    /// The ports that read and write what this job has, without any fault.
    var plainPorts: JobPorts { JobPorts(source, store, models) }

    var context: RunContext {
        RunContext(
            now: clock.now, randomBits: { [random] in UInt32(random.add()) }, process: Sample.process,
            reporter: reporter)
    }

    var problem: ScoringProblem<Parcel> {
        ScoringProblem(
            name: "parcels", version: 1, features: Parcel.features, contract: contract, label: Parcel.problem.label)
    }

    var runBatch: RunBatch<Parcel> {
        RunBatch(
            problem: problem, ledger: ports.ledger, models: ports.models,
            stage: StageScores(
                source: ports.source, staging: ports.staging, ledger: ports.ledger, rejectionPolicy: rejectionPolicy,
                workers: workers, context: context),
            audit: audit, publish: publish, published: ports.published, context: context)
    }

    var auditOrPublish: AuditOrPublishRun {
        AuditOrPublishRun(
            ledger: ports.ledger, history: ports.history, audit: audit, publish: publish, published: ports.published,
            context: context)
    }

    private var audit: AuditScores {
        AuditScores(
            staging: ports.staging, ledger: ports.ledger, history: ports.history, policy: auditPolicy,
            context: context)
    }

    private var publish: PublishScores { PublishScores(publisher: ports.publisher, context: context) }
}
