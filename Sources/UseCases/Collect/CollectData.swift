public import Domain

/// Copies rows from files into the tables of a store: the entities, and their labels where those are a table of their own.
public struct CollectData<Rows: Sendable>: Sendable {
    /// A table to copy.
    public struct Copy: Sendable {
        /// Where its rows come from.
        public let source: any CollectionSource<Rows>
        /// Where they go.
        public let target: any CollectionTarget<Rows>

        /// Creates a copy.
        public init(from source: any CollectionSource<Rows>, to target: any CollectionTarget<Rows>) {
            self.source = source
            self.target = target
        }
    }

    private let entities: Copy
    private let labels: Copy?
    private let rejectionPolicy: RejectionPolicy
    private let chunkRows: Int
    private let context: RunContext

    /// Creates the use case.
    public init(
        entities: Copy, labels: Copy?, rejectionPolicy: RejectionPolicy, chunkRows: Int, context: RunContext
    ) {
        self.entities = entities
        self.labels = labels
        self.rejectionPolicy = rejectionPolicy
        self.chunkRows = chunkRows
        self.context = context
    }

    /// Copies everything. Rows that cannot be decoded are left out, counted and shown. If there are too many of them,
    /// nothing is copied and `dataRefused` is thrown; if there are no rows at all, `nothingToDo` is thrown. Labels may
    /// be missing, which is reported.
    ///
    /// - Returns: the rows read, copied and left out.
    public func callAsFunction(_ mode: CollectionMode) async throws -> StageReport {
        let meter = StageMeter(.collect, expectedRows: try await entities.source.rowCount(), context: context)
        try await copy(entities, mode) { chunk in
            meter.advance(
                rowsIn: chunk.rowCount + chunk.rejections.count, rowsOut: chunk.rowCount, rejections: chunk.rejections)
        }
        try await copyLabels(mode)
        return meter.finish()
    }

    private func copy(
        _ copy: Copy, _ mode: CollectionMode, _ onChunk: @escaping @Sendable (CollectedChunk<Rows>) -> Void
    ) async throws {
        try await copy.target.collect(mode) { append in
            let counts = Accumulator(RunCounts())
            try await copy.source.readAll(chunkRows: chunkRows) { chunk in
                let counted = counts.update { counts in
                    counts.read += chunk.rowCount + chunk.rejections.count
                    counts.rejected += chunk.rejections.count
                    return counts
                }
                try await append(chunk.rows)
                try check(counted, atEnd: false)
                onChunk(chunk)
            }
            try check(counts.value, atEnd: true)
            guard counts.value.read > 0 else {
                throw BatchError(.nothingToDo, "there are no rows to collect; the tables stay as they were")
            }
        }
    }

    /// Labels come days after the rows that they belong to, so there may be none yet.
    private func copyLabels(_ mode: CollectionMode) async throws {
        guard let labels else { return }
        do {
            try await copy(labels, mode) { _ in }
        } catch let error as BatchError where error.code == .noInput || error.code == .nothingToDo {
            context.reporter.report(.noted("no labels collected: \(error.message)"))
        }
    }

    private func check(_ counts: RunCounts, atEnd: Bool) throws {
        if let message = rejectionPolicy.violation(by: counts, atEnd: atEnd) {
            throw BatchError(.dataRefused, "\(message) (rejections); the tables stay as they were")
        }
    }
}
