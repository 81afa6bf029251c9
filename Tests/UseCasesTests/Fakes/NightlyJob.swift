import Domain
import InMemory
import PortContracts
import Testing
import UseCases

/// The nightly job on stores in memory, put together as `Composition` does it.
struct NightlyJob: Sendable {
    let store: InMemoryStore
    let models: InMemoryModels
    let reporter = RecordingReporter()
    let clock = SteppingClock()
    let random = Tally()
    var ports: JobPorts
    var contract = DataContract([FieldRule("distance", in: 1...10_000) { $0.distance }])
    var rejectionPolicy = RejectionPolicy()
    var auditPolicy = AuditPolicy()
    var sizes = StageScores.Sizes(chunkRows: 4, workers: 2)

    init(_ flights: [Flight]) throws {
        let digest = try #require(Digest(rawValue: String(repeating: "0", count: 64)))
        store = InMemoryStore(flights: flights)
        models = InMemoryModels { _ in digest }
        ports = JobPorts(store, models)
    }

    var context: RunContext {
        RunContext(now: clock.now, randomBits: { [random] in UInt32(random.add()) }, reporter: reporter)
    }

    var runBatch: RunBatch {
        RunBatch(
            ledger: ports.ledger, models: ports.models,
            stage: StageScores(
                source: ports.source, staging: ports.staging, ledger: ports.ledger, rejectionPolicy: rejectionPolicy,
                sizes: sizes, context: context),
            audit: audit, publish: publish, context: context)
    }

    var auditOrPublish: AuditOrPublishRun {
        AuditOrPublishRun(
            ledger: ports.ledger, history: ports.history, audit: audit, publish: publish, context: context)
    }

    private var audit: AuditScores {
        AuditScores(
            staging: ports.staging, ledger: ports.ledger, history: ports.history, policy: auditPolicy,
            context: context)
    }

    private var publish: PublishScores { PublishScores(publisher: ports.publisher, context: context) }
}
