public import Domain

/// Reads the rows of a partition, scores them and writes the scores to the staging table.
public struct StageScores<Entity: Sendable>: Sendable {
    private let source: any EntitySource<Entity>
    private let staging: any ScoreStaging
    private let ledger: any RunLedger
    private let rejectionPolicy: RejectionPolicy
    private let workers: Int
    private let context: RunContext

    /// Creates the use case.
    public init(
        source: any EntitySource<Entity>, staging: any ScoreStaging, ledger: any RunLedger,
        rejectionPolicy: RejectionPolicy, workers: Int, context: RunContext
    ) {
        self.source = source
        self.staging = staging
        self.ledger = ledger
        self.rejectionPolicy = rejectionPolicy
        self.workers = max(1, workers)
        self.context = context
    }

    /// Stages what is left of a run, from the chunk after the last committed one.
    ///
    /// The rows of the committed chunks are read again, from the same snapshot as the rest, and compared with what was
    /// read before: a partition is scored from one state of the source.
    ///
    /// - Returns: the run's record, which is `staged`, or `refused` when too many rows were rejected or the source
    ///   changed while the run was interrupted.
    /// - Throws: `nothingToDo` when the partition has no rows; ``SourceChanged`` after a run is `refused` because its
    ///   source changed.
    public func callAsFunction(
        _ run: RunRecord, _ claim: RunClaim, scorer: EntityScorer<Entity>
    ) async throws -> RunRecord {
        let partition = run.partition
        let total = try await source.rowCount(of: .partition(partition))
        let unassigned = try await source.countUnassigned(context)
        let meter = StageMeter(.stage, expectedRows: total.map { $0 - run.counts.read }, context: context)
        // The chunks of a run have one size, so that those committed before can be compared.
        let pipeline = ScoringPipeline(source: source, scorer: scorer, chunkRows: run.chunkRows, workers: workers)
        let latest = Accumulator(run)
        let comparison = Comparison(with: run, context)
        do {
            try check(run, atEnd: false)
            try check(run, unassigned, atEnd: false)
            try await pipeline.run(partition, committed: run.counts.chunks) { rows in
                try comparison.add(rows)
            } write: { chunk in
                let record = try await staging.append(chunk, to: claim, at: context.now())
                latest.update { $0 = record }
                meter.advance(rowsIn: chunk.rowCount, rowsOut: chunk.scoredCount, rejections: chunk.rejections)
                try check(record, atEnd: false)
            }
            try comparison.finish()
            try check(latest.value, atEnd: true)
            try check(latest.value, unassigned, atEnd: true)
            try checkKept(by: scorer)
        } catch let doubt as DoubtfulRows {
            meter.finish()
            return try await refuse(claim, doubt.message)
        } catch let change as SourceChanged {
            meter.finish()
            _ = try await refuse(claim, change.description)
            throw change
        }
        meter.finish()
        return try await finish(latest.value, claim, keeping: scorer.kept?.count)
    }

    /// Reads the partition of a run again, without scoring, and compares it with what the run read. Nil for a replay and for a
    /// run of an older ledger: of what rows their scores are is not known.
    func hasSourceChanged(since run: RunRecord, scorer: EntityScorer<Entity>) async throws -> Bool? {
        guard run.sourceChecksum != nil else { return nil }
        let pipeline = ScoringPipeline(source: source, scorer: scorer, chunkRows: run.chunkRows, workers: workers)
        let comparison = Comparison(with: run, context)
        do {
            try await pipeline.run(run.partition, committed: .max) {
                try comparison.add($0)
            } write: { _ in
            }
            try comparison.finish()
            return false
        } catch is SourceChanged {
            return true
        }
    }

    /// - Parameter kept: how many scores a replay has kept.
    private func finish(_ run: RunRecord, _ claim: RunClaim, keeping kept: Int?) async throws -> RunRecord {
        guard run.counts.read > 0 else {
            try await staging.discard(run.id)
            throw BatchError(.nothingToDo, "partition \(run.partition) has no rows; what is published stays")
        }
        guard run.counts.isBalanced else {
            throw BatchError(.internal, "run \(run.id) lost rows: \(run.counts)")
        }
        if kept == run.counts.scored {
            try await staging.discard(run.id)
            throw BatchError(
                .nothingToDo,
                "no row of partition \(run.partition) can be scored that has no score yet: \(run.counts.rejected) are "
                    + "still rejected (batch-score rejections \(run.id)); what is published stays")
        }
        let timeZone = try await source.timeZone()
        return try await ledger.advance(claim, by: RunChange(to: .staged, timeZone: timeZone, at: context.now()))
    }

    private func checkKept(by scorer: EntityScorer<Entity>) throws {
        guard let kept = scorer.kept, kept.unused > 0 else { return }
        throw DoubtfulRows(
            message:
                "\(kept.unused) of the \(kept.count) rows whose scores were to be kept are no longer in the source, or "
                + "are rejected now; score the partition again as a whole (run --rescore)")
    }

    private func refuse(_ claim: RunClaim, _ message: String) async throws -> RunRecord {
        try await ledger.advance(claim, by: RunChange(to: .refused, message: message, at: context.now()))
    }

    private func check(_ run: RunRecord, atEnd: Bool) throws {
        if let message = rejectionPolicy.violation(by: run.counts, atEnd: atEnd) {
            throw DoubtfulRows(message: "\(message) (rejections)")
        }
    }

    private func check(_ run: RunRecord, _ unassigned: Int, atEnd: Bool) throws {
        let violation = rejectionPolicy.violation(byUnassigned: unassigned, beside: run.counts, atEnd: atEnd)
        if let violation { throw DoubtfulRows(message: "\(violation) (rejections)") }
    }
}

/// Ends the reading of a partition that will be refused.
private struct DoubtfulRows: Error {
    let message: String
}
