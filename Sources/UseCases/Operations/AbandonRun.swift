public import Domain

/// Gives up a run that is not to be published: it becomes abandoned, and its staged rows are removed.
public struct AbandonRun: Sendable {
    private let ledger: any RunLedger
    private let history: any RunHistory
    private let staging: any ScoreStaging
    private let context: RunContext

    /// Creates the use case.
    public init(ledger: any RunLedger, history: any RunHistory, staging: any ScoreStaging, context: RunContext) {
        self.ledger = ledger
        self.history = history
        self.staging = staging
        self.context = context
    }

    /// Abandons a run.
    ///
    /// The ledger is changed first: rows of an abandoned run that are left over when that fails are removed by the next call,
    /// or by cleaning.
    ///
    /// - Returns: the run's record, which is `abandoned`.
    /// - Throws: `usage` for a run that is unknown, published or superseded; `tryLater` while a process works on its
    ///   partition.
    public func callAsFunction(_ id: RunID) async throws -> RunRecord {
        // Before the claim, which changes the record.
        guard let known = try await history.run(id) else { throw BatchError.unknownRun(id) }
        try demand(known)
        return try await ledger.underClaim(on: id, context) { run, claim in
            let abandoned = try await record(run, claim)
            try await staging.discard(id)
            return abandoned
        }
    }

    private func record(_ run: RunRecord, _ claim: RunClaim) async throws -> RunRecord {
        try demand(run)
        guard Abandonment(of: run) == .abandon else { return run }
        return try await ledger.advance(
            claim, by: RunChange(to: .abandoned, message: run.message, at: context.now()))
    }

    private func demand(_ run: RunRecord) throws {
        if case .refused(let reason) = Abandonment(of: run) { throw BatchError(.usage, reason) }
    }
}

extension RunLedger {
    /// Works on a run under a claim, which is released whatever happens.
    func underClaim<Value>(
        on id: RunID, _ context: RunContext, _ body: (RunRecord, RunClaim) async throws -> Value
    ) async throws -> Value {
        let (run, claim) = try await claim(id, by: context.process, at: context.now())
        do {
            let value = try await body(run, claim)
            await release(claim)
            return value
        } catch {
            await release(claim)
            throw error
        }
    }
}
