public import Domain

/// Compares published tables with the ledger.
public struct VerifyPublications: Sendable {
    /// A published run, and what its table has of it.
    public struct Finding: Equatable, Sendable {
        /// The run.
        public let run: RunRecord
        /// Whether its rows are there.
        public let state: PublicationState
    }

    private let history: any RunHistory
    private let published: any PublishedScores

    /// Creates the use case.
    public init(history: any RunHistory, published: any PublishedScores) {
        self.history = history
        self.published = published
    }

    /// Compares the published runs of a job with the table that it publishes into, by partition.
    ///
    /// A partition that cannot be read as what was published, such as a damaged file, differs; the others are compared all
    /// the same.
    ///
    /// - Parameter partition: the only partition to compare; nil for all.
    /// - Throws: `noInput` when that partition, or the job, was never published in this table.
    public func callAsFunction(_ job: JobName, _ partition: Partition? = nil) async throws -> [Finding] {
        let all = try await history.runs(of: job, whichAre: [.published])
        let runs =
            all.filter { $0.publishes(into: published.target) && (partition == nil || $0.partition == partition) }
            .sorted { $0.partition < $1.partition }
        guard !runs.isEmpty else { throw nothing(of: job, partition, among: all) }
        var findings: [Finding] = []
        for run in runs {
            try Task.checkCancellation()
            findings.append(Finding(run: run, state: try await state(of: run)))
        }
        return findings
    }

    private func nothing(of job: JobName, _ partition: Partition?, among runs: [RunRecord]) -> BatchError {
        let others = Set(runs.map(\.target)).subtracting([published.target]).sorted()
        let elsewhere = others.isEmpty ? "" : ", but in \(others.joined(separator: ", ")) (target.scores)"
        return BatchError(
            .noInput,
            "the ledger knows of nothing that job \(job) has published\(partition.map { " of partition \($0)" } ?? "") in "
                + "table \(published.target)\(elsewhere); batch-score runs lists what it has scored. If it has published, "
                + "the job, the table or the store is another one, or the ledger was lost: restore it from a backup")
    }

    private func state(of run: RunRecord) async throws -> PublicationState {
        do {
            return try await published.state(of: run)
        } catch let error as BatchError where error.code == .config || error.code == .dataRefused {
            return .changed(error.message)
        }
    }
}
