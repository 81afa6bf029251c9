public import Domain

/// Reads the rows of a partition, scores them and writes the scores to the staging table.
public struct StageScores<Entity: Sendable>: Sendable {
    private let source: any EntitySource<Entity>
    private let staging: any ScoreStaging
    private let ledger: any RunLedger
    private let rejectionPolicy: RejectionPolicy
    private let sizes: StagingSizes
    private let context: RunContext

    /// Creates the use case.
    public init(
        source: any EntitySource<Entity>, staging: any ScoreStaging, ledger: any RunLedger,
        rejectionPolicy: RejectionPolicy, sizes: StagingSizes, context: RunContext
    ) {
        self.source = source
        self.staging = staging
        self.ledger = ledger
        self.rejectionPolicy = rejectionPolicy
        self.sizes = sizes
        self.context = context
    }

    /// Stages what is left of a run, from the chunk after the last committed one.
    ///
    /// - Returns: the run's record, which is `staged`, or `refused` when too many rows were rejected or the source
    ///   changed while the run was interrupted.
    /// - Throws: `nothingToDo` when the partition has no rows.
    public func callAsFunction(
        _ run: RunRecord, _ claim: RunClaim, scorer: EntityScorer<Entity>
    ) async throws -> RunRecord {
        let partition = run.partition
        let total = try await source.rowCount(of: .partition(partition))
        let meter = StageMeter(.stage, expectedRows: total.map { $0 - run.counts.read }, context: context)
        let pipeline = ScoringPipeline(
            source: source, scorer: scorer, chunkRows: sizes.chunkRows, workers: sizes.workers)
        let latest = Accumulator(run)
        do {
            try check(run, atEnd: false)
            try await pipeline.run(partition, after: run.position, firstIndex: run.counts.chunks) { chunk in
                let record = try await staging.append(chunk, to: claim, at: context.now())
                latest.update { $0 = record }
                meter.advance(rowsIn: chunk.rowCount, rowsOut: chunk.scoredCount, rejections: chunk.rejections)
                try check(record, atEnd: false)
            }
            try check(latest.value, atEnd: true)
            if run.counts.chunks > 0 { try check(latest.value, against: total) }
        } catch let doubt as DoubtfulRows {
            meter.finish()
            return try await ledger.advance(
                claim, by: RunChange(to: .refused, message: doubt.message, at: context.now()))
        }
        meter.finish()
        return try await finish(latest.value, claim)
    }

    private func finish(_ run: RunRecord, _ claim: RunClaim) async throws -> RunRecord {
        guard run.counts.read > 0 else {
            try await staging.discard(run.id)
            throw BatchError(.nothingToDo, "partition \(run.partition) has no rows; what is published stays")
        }
        guard run.counts.isBalanced else {
            throw BatchError(.internal, "run \(run.id) lost rows: \(run.counts)")
        }
        return try await ledger.advance(claim, by: RunChange(to: .staged, at: context.now()))
    }

    private func check(_ run: RunRecord, atEnd: Bool) throws {
        if let message = rejectionPolicy.violation(by: run.counts, atEnd: atEnd) {
            throw DoubtfulRows(message: "\(message) (rejections)")
        }
    }

    /// A run that is resumed after an interruption reads a second snapshot. If rows were added or removed between the
    /// two, it has read a part of each.
    private func check(_ run: RunRecord, against total: Int?) throws {
        if let total, run.counts.read != total {
            throw DoubtfulRows(
                message:
                    "the source changed while the run was interrupted: \(run.counts.read) rows read, the partition "
                    + "has \(total). Run the same command again; it starts a new run")
        }
    }
}

/// Ends the reading of a partition that will be refused.
private struct DoubtfulRows: Error {
    let message: String
}
