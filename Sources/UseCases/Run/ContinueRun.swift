public import Domain

/// Audits or publishes one run by its id: what a person does after `run --until staged`, or to put a superseded run back.
public struct ContinueRun: Sendable {
    private let ledger: any RunLedger
    private let audit: AuditScores
    private let publish: PublishScores
    private let context: RunContext

    /// The use case with its port and the two that it runs.
    public init(ledger: any RunLedger, audit: AuditScores, publish: PublishScores, context: RunContext) {
        self.ledger = ledger
        self.audit = audit
        self.publish = publish
        self.context = context
    }

    /// Audits a run that is staged or audited.
    public func audit(_ id: RunID) async throws -> RunOutcome {
        try await underClaim(on: id) { run, claim in
            try demand(run, toBe: [.staged, .audited], for: "audit")
            let (record, report) = try await audit(run, claim)
            return RunOutcome(record: record, report: report)
        }
    }

    /// Publishes a run that is audited, or puts back one that is superseded; of one that is published, does nothing.
    public func publish(_ id: RunID) async throws -> RunOutcome {
        try await underClaim(on: id) { run, claim in
            guard run.status != .published else { return RunOutcome(record: run, wasPublished: true) }
            try demand(run, toBe: [.audited, .superseded], for: "publish")
            return RunOutcome(record: try await publish(run, claim))
        }
    }

    private func underClaim(
        on id: RunID, _ body: (RunRecord, RunClaim) async throws -> RunOutcome
    ) async throws -> RunOutcome {
        let (run, claim) = try await ledger.claim(id, at: context.now())
        do {
            let outcome = try await body(run, claim)
            await ledger.release(claim)
            return outcome
        } catch {
            await ledger.release(claim)
            throw error
        }
    }

    private func demand(_ run: RunRecord, toBe statuses: [RunStatus], for action: String) throws {
        guard statuses.contains(run.status) else {
            let wanted = statuses.map(\.rawValue).joined(separator: " or ")
            throw BatchError(
                .usage, "run \(run.id) is \(run.status.rawValue); to \(action) it, it must be \(wanted)")
        }
    }
}
