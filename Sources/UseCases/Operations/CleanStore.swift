public import Domain

/// Removes what killed, refused and abandoned runs have left in a store.
public struct CleanStore: Sendable {
    /// What is left over.
    public struct Leftovers: Equatable, Sendable {
        /// Staged rows that nobody will publish.
        public let items: [CleaningPlan.Item]
        /// Files that nobody reads.
        public let files: [String]

        /// Whether there is nothing.
        public var areNone: Bool { items.isEmpty && files.isEmpty }
    }

    private let ledger: any RunLedger
    private let history: any RunHistory
    private let staging: any ScoreStaging
    private let files: any LeftoverFiles
    private let context: RunContext

    /// Creates the use case.
    public init(
        ledger: any RunLedger, history: any RunHistory, staging: any ScoreStaging, files: any LeftoverFiles,
        context: RunContext
    ) {
        self.ledger = ledger
        self.history = history
        self.staging = staging
        self.files = files
        self.context = context
    }

    /// What a job has left over, and staged rows of runs that the ledger does not know.
    ///
    /// - Parameter includingInterrupted: whether interrupted runs are given up.
    public func leftovers(of job: JobName, includingInterrupted: Bool) async throws -> Leftovers {
        let staged = try await staging.stagedRuns()
        let runs = try await history.runs(of: nil, whichAre: Set(RunStatus.allCases))
        let plan = CleaningPlan(
            staged: staged, runs: runs, atWork: try await history.partitionsAtWork(),
            includingInterrupted: includingInterrupted)
        return Leftovers(
            items: plan.items.filter { $0.run.map { $0.job == job } ?? true }, files: try await files.leftovers())
    }

    /// Removes what was left over.
    ///
    /// Each run is looked at again under a claim: what has been resumed meanwhile stays.
    ///
    /// - Returns: what was removed.
    /// - Throws: `tryLater` when left-over files cannot be removed because a process works in the store.
    public func remove(_ leftovers: Leftovers) async throws -> Leftovers {
        var removed: [CleaningPlan.Item] = []
        for item in leftovers.items {
            try Task.checkCancellation()
            if try await remove(item) { removed.append(item) }
        }
        if !leftovers.files.isEmpty { try await files.removeLeftovers(leftovers.files) }
        return Leftovers(items: removed, files: leftovers.files)
    }

    private func remove(_ item: CleaningPlan.Item) async throws -> Bool {
        guard item.run != nil else {
            guard try await history.run(item.id) == nil else { return false }
            try await staging.discard(item.id)
            return true
        }
        do {
            return try await ledger.underClaim(on: item.id, context) { run, claim in
                guard CleaningPlan.Reason(run.status) == item.reason else { return false }
                if item.reason == .interrupted {
                    _ = try await ledger.advance(
                        claim, by: RunChange(to: .abandoned, message: run.message, at: context.now()))
                }
                try await staging.discard(item.id)
                return true
            }
        } catch let error as BatchError where error.code == .tryLater {
            return false
        }
    }
}
