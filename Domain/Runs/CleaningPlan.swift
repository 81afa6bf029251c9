/// Decides which staged rows are left over: rows that nobody will publish or put back.
public struct CleaningPlan: Equatable, Sendable {
    /// Why rows are left over.
    public enum Reason: String, CaseIterable, Sendable {
        /// The ledger does not know the run.
        case unknown
        /// The run is abandoned.
        case abandoned
        /// The run was refused.
        case refused
        /// The run was interrupted, and nobody works on it.
        case interrupted
    }

    /// The staged rows of a run.
    public struct Item: Equatable, Sendable {
        /// The run's id.
        public var id: RunID
        /// Why its rows are left over.
        public var reason: Reason
        /// The run, as the ledger has it; nil when it is unknown.
        public var run: RunRecord?

        /// Creates an item.
        public init(id: RunID, reason: Reason, run: RunRecord? = nil) {
            self.id = id
            self.reason = reason
            self.run = run
        }
    }

    /// What is left over, by the runs' ids.
    public let items: [Item]

    /// Decides.
    ///
    /// - Parameters:
    ///   - staged: the runs that have staged rows, whether the ledger knows them or not.
    ///   - runs: all runs of the ledger that have one of `statuses`, or more; read after `staged`, so that a run that begins
    ///     meanwhile is not taken for an unknown one.
    ///   - atWork: the partitions that a process works on; nothing of them is left over.
    ///   - includingInterrupted: whether runs that the same command would resume are given up.
    public init(
        staged: some Collection<RunID>, runs: [RunRecord], atWork: Set<JobPartition>, includingInterrupted: Bool
    ) {
        let known = Dictionary(runs.map { ($0.id, $0) }) { first, _ in first }
        items = staged.sorted { $0.rawValue < $1.rawValue }.compactMap { id in
            guard let run = known[id] else { return Item(id: id, reason: .unknown) }
            guard !atWork.contains(JobPartition(run)), let reason = Reason(run.status) else { return nil }
            guard reason != .interrupted || includingInterrupted else { return nil }
            return Item(id: id, reason: reason, run: run)
        }
    }
}

extension CleaningPlan.Reason {
    /// Why the rows of a run of this status are left over when nobody works on it; nil when they are not. Staged and audited
    /// runs wait for somebody to publish them, and the rows of superseded ones are kept.
    public init?(_ status: RunStatus) {
        switch status {
        case .abandoned: self = .abandoned
        case .refused: self = .refused
        case .staging, .stopped, .failed: self = .interrupted
        case .staged, .audited, .published, .superseded: return nil
        }
    }
}
