public import Domain

/// Runs the partitions of a range, some at a time.
public struct Backfill: Sendable {
    /// How a partition ended.
    public enum Outcome: Sendable {
        /// A run ended; it may have been refused.
        case ran(RunOutcome)
        /// The run failed.
        case failed(BatchError)
        /// It was not run, because a failure before it would have ended it too.
        case skipped
    }

    /// A partition, and how it ended.
    public struct Line: Sendable {
        /// The partition.
        public let partition: Partition
        /// How it ended.
        public let outcome: Outcome
    }

    private let jobs: Int
    private let run: @Sendable (Partition) async throws -> RunOutcome

    /// Creates the use case.
    ///
    /// - Parameters:
    ///   - jobs: how many partitions run at the same time; less than 1 is 1.
    ///   - run: runs a partition; called from several tasks at once.
    public init(jobs: Int, run: @escaping @Sendable (Partition) async throws -> RunOutcome) {
        self.jobs = max(1, jobs)
        self.run = run
    }

    /// Runs partitions, beginning them in their order.
    ///
    /// A partition that is refused, or has no rows, or is held, ends alone. After any other failure no further partition
    /// begins: it would fail as well.
    ///
    /// - Returns: a line for each partition, in their order.
    /// - Throws: what is no ``BatchError``, such as `CancellationError`.
    public func callAsFunction(_ partitions: [Partition]) async throws -> [Line] {
        var outcomes: [Int: Outcome] = [:]
        var goesOn = true
        try await withThrowingTaskGroup(of: (Int, Outcome).self) { group in
            for (index, partition) in partitions.enumerated() {
                if index >= jobs, let (done, outcome) = try await group.next() {
                    outcomes[done] = outcome
                    goesOn = goesOn && !outcome.endsAll
                }
                guard goesOn else { break }
                try Task.checkCancellation()
                group.addTask { (index, try await outcome(of: partition)) }
            }
            for try await (done, outcome) in group { outcomes[done] = outcome }
        }
        return partitions.enumerated().map { Line(partition: $1, outcome: outcomes[$0] ?? .skipped) }
    }

    private func outcome(of partition: Partition) async throws -> Outcome {
        do {
            return .ran(try await run(partition))
        } catch let error as BatchError {
            return .failed(error)
        }
    }
}

extension Backfill.Outcome {
    /// Whether further partitions would fail as well.
    fileprivate var endsAll: Bool {
        switch self {
        case .ran, .skipped: false
        case .failed(let error): ![.dataRefused, .nothingToDo, .tryLater].contains(error.code)
        }
    }
}
