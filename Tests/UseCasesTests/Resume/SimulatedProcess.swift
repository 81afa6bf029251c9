import Domain
import InMemory
import PortContracts
import UseCases

/// Gives one command, step by step, as a person with a shell does: a step is repeated until it succeeds.
struct SimulatedProcess {
    private let job: NightlyJob
    private let command: SimulatedCommand
    private let old: RunID
    private var staged: RunID?
    /// What the first success was.
    private(set) var first: RunOutcome?
    /// Whether it succeeded, and did nothing when it was given again.
    private(set) var isFinished = false

    /// - Parameter old: the run that a rollback puts back.
    init(job: NightlyJob, command: SimulatedCommand, old: RunID) {
        self.job = job
        self.command = command
        self.old = old
    }

    /// One attempt.
    ///
    /// - Returns: the outcome of a command that was carried out, or else why it was not.
    mutating func attempt() async -> (outcome: RunOutcome?, error: (any Error)?) {
        do {
            let outcome = try await step()
            guard outcome.record.status == .published else { return (nil, Unpublished(record: outcome.record)) }
            isFinished = first != nil && outcome.wasPublished
            if first == nil { first = outcome }
            return (outcome, nil)
        } catch {
            return (nil, error)
        }
    }

    private mutating func step() async throws -> RunOutcome {
        switch command {
        case .run: try await job.run()
        case .rescore: try await job.run(rescore: first == nil)
        case .rollback: try await job.auditOrPublish.publish(old)
        case .stepwise: try await stepwise()
        }
    }

    private mutating func stepwise() async throws -> RunOutcome {
        var run = staged
        if let id = run, [.refused, .abandoned].contains(await job.store.run(id)?.status) { run = nil }
        if run == nil {
            let outcome = try await job.run(until: .staged)
            guard outcome.record.status == .staged else { return outcome }
            run = outcome.record.id
        }
        staged = run
        let id = run ?? old
        await job.store.releaseAll()
        if await job.store.run(id)?.status == .staged {
            let outcome = try await job.auditOrPublish.audit(id)
            guard outcome.record.status == .audited else { return outcome }
            await job.store.releaseAll()
        }
        return try await job.auditOrPublish.publish(id)
    }
}

/// A command ended as it should, without a publication.
struct Unpublished: Error {
    let record: RunRecord
}
