public import Domain

/// Reports what is running now, and what was interrupted.
public struct LedgerStatus: Sendable {
    /// What there is.
    public struct Report: Equatable, Sendable {
        /// Runs that a process works on, newest first.
        public var atWork: [RunRecord] = []
        /// Unfinished runs that nobody works on, newest first.
        public var interrupted: [RunRecord] = []
        /// Runs that wait for somebody to audit or publish them, newest first.
        public var waiting: [RunRecord] = []
        /// Partitions that a process works on, of which no run is unfinished: one is being opened or put back.
        public var otherPartitions: [JobPartition] = []

        /// Creates a report of nothing but held partitions.
        public init(otherPartitions: [JobPartition] = []) {
            self.otherPartitions = otherPartitions
        }
    }

    private let history: any RunHistory

    /// Creates the use case.
    public init(history: any RunHistory) {
        self.history = history
    }

    /// Looks at a job, or at all jobs of the store when it is nil.
    public func callAsFunction(_ job: JobName?) async throws -> Report {
        let before = try await partitions(of: job)
        let runs = try await history.runs(of: job, whichAre: Set(RunStatus.allCases.filter(\.isResumable)))
        return Report(runs: runs, heldBefore: before, heldAfter: try await partitions(of: job))
    }

    private func partitions(of job: JobName?) async throws -> Set<JobPartition> {
        try await history.partitionsAtWork().filter { job == nil || $0.job == job }
    }
}

extension LedgerStatus.Report {
    /// Sorts runs. A run whose partition was held before or after it was read is at work: it began or ended meanwhile.
    ///
    /// - Parameters:
    ///   - runs: the unfinished runs, newest first.
    ///   - heldBefore: the partitions that were held before the runs were read.
    ///   - heldAfter: those that were held afterwards.
    init(runs: [RunRecord], heldBefore: Set<JobPartition>, heldAfter: Set<JobPartition>) {
        let held = heldBefore.union(heldAfter)
        // One process works on a partition: on the run that was written last.
        let newest = Dictionary(runs.map { (JobPartition($0), $0) }) { $0.updatedAt < $1.updatedAt ? $1 : $0 }
        for run in runs {
            let partition = JobPartition(run)
            if held.contains(partition), newest[partition]?.id == run.id {
                atWork.append(run)
            } else if run.status == .staged || run.status == .audited {
                waiting.append(run)
            } else {
                interrupted.append(run)
            }
        }
        otherPartitions = heldBefore.intersection(heldAfter).filter { newest[$0] == nil }
            .sorted { ($0.job.rawValue, $0.partition.label) < ($1.job.rawValue, $1.partition.label) }
    }
}
