public import Domain

/// Audits or publishes one run by its id, for use after `run --until staged` or to put a superseded run back.
public struct AuditOrPublishRun: Sendable {
    private let ledger: any RunLedger
    private let history: any RunHistory
    private let audit: AuditScores
    private let publish: PublishScores
    private let published: any PublishedScores
    private let context: RunContext

    /// Creates the use case.
    public init(
        ledger: any RunLedger, history: any RunHistory, audit: AuditScores, publish: PublishScores,
        published: any PublishedScores, context: RunContext
    ) {
        self.ledger = ledger
        self.history = history
        self.audit = audit
        self.publish = publish
        self.published = published
        self.context = context
    }

    /// Audits a run that is staged or audited.
    public func audit(_ id: RunID) async throws -> RunOutcome {
        try await underClaim(on: id, whichIs: [.staged, .audited], to: "audit") { run, claim in
            let (record, report) = try await audit(run, claim)
            return RunOutcome(record: record, report: report)
        }
    }

    /// Publishes a run that is audited, or puts back one that is superseded; does nothing for one that is published.
    ///
    /// - Parameter force: whether an audited run may replace one that was opened after it.
    public func publish(_ id: RunID, force: Bool = false) async throws -> RunOutcome {
        if let run = try await history.run(id), run.status == .published {
            try await published.check(run)
            return RunOutcome(record: run, wasPublished: true)
        }
        return try await underClaim(on: id, whichIs: [.audited, .superseded], to: "publish") { run, claim in
            if !force, run.status == .audited { try await checkIsNewest(run) }
            return RunOutcome(record: try await publish(run, claim))
        }
    }

    /// Throws `usage` when the published run of the partition was opened after this one.
    private func checkIsNewest(_ run: RunRecord) async throws {
        let newer = try await history.runs(of: run.job, whichAre: [.published]).first {
            $0.partition == run.partition && $0.publishes(into: published.target) && $0.openedAt > run.openedAt
        }
        if let newer { throw BatchError.olderRun(run, than: newer) }
    }

    /// Works on a run if it has one of the statuses. The status is checked before the run is claimed, because a claim
    /// changes the record, and once more under the claim.
    private func underClaim(
        on id: RunID, whichIs statuses: [RunStatus], to action: String,
        _ body: (RunRecord, RunClaim) async throws -> RunOutcome
    ) async throws -> RunOutcome {
        if let run = try await history.run(id) { try demand(run, toBe: statuses, for: action) }
        return try await ledger.underClaim(on: id, context) { run, claim in
            try demand(run, toBe: statuses, for: action)
            return try await body(run, claim)
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
