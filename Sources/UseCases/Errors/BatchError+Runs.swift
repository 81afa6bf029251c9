public import Domain

extension BatchError {
    /// The error for a run that the ledger does not have.
    public static func unknownRun(_ run: RunID) -> BatchError {
        BatchError(.usage, "there is no run \(run); batch-score runs lists them")
    }

    /// The error for the beginning of several ids.
    static func ambiguousRun(_ prefix: RunID, among runs: [RunRecord], shown: Int) -> BatchError {
        let names = runs.prefix(shown).map { "\($0.id) (\($0.partition), \($0.status.rawValue))" }
        return BatchError(
            .usage,
            "\(prefix) is the beginning of several runs: \(names.joined(separator: ", "))"
                + (runs.count > shown ? " and others" : "") + "; give more of the id")
    }

    /// The error for an older run that would replace a newer one.
    static func olderRun(_ run: RunRecord, than published: RunRecord) -> BatchError {
        BatchError(
            .usage,
            "run \(run.id) was opened at \(run.openedAt), before run \(published.id), which is published and was opened at "
                + "\(published.openedAt); its scores may be older. To publish it all the same, add --force")
    }

    /// The error for a transition that a run's status does not allow.
    public static func illegalTransition(_ error: RunStatus.IllegalTransition, of run: RunID) -> BatchError {
        BatchError(.usage, "run \(run): \(error)", cause: error)
    }

    /// The error for a partition on which another process works.
    public static func held(_ partition: Partition, of job: JobName, by holder: String) -> BatchError {
        BatchError(
            .tryLater,
            "partition \(partition) of job \(job) is held by \(holder); run the same command again when that has ended")
    }

    /// The error for a number of staged rows that differs from the one in the ledger.
    public static func stagedRowsMissing(_ run: RunRecord, found: Int) -> BatchError {
        BatchError(
            .dataRefused,
            "run \(run.id) has \(found) staged rows, the ledger says \(run.counts.staged); not published. Score the "
                + "partition again (--rescore)")
    }

    /// The error for staged rows that are not those that were computed and audited.
    public static func stagedRowsChanged(_ run: RunRecord) -> BatchError {
        BatchError(
            .dataRefused,
            "the staged rows of run \(run.id) are not those that were computed: another process changed keys or scores. "
                + "Not published. Score the partition again (--rescore)")
    }

    /// The error for a table that did not take the rows that were written to it.
    public static func targetDiffers(_ run: RunRecord, table: String, found: PublishedTally) -> BatchError {
        let difference =
            found.rows != run.counts.staged
            ? "it took \(found.rows) of \(run.counts.staged) rows"
            : found.foreignRows > 0
                ? "it says of \(found.foreignRows) rows that another run or model scored them"
                : "it changed keys or scores"
        return BatchError(
            .dataRefused,
            "table \(table) did not take the scores of run \(run.id) as they were written: \(difference). Not published. "
                + "Look for a trigger, a rule, row security or a column of a narrower type")
    }

    /// The error for published rows that are not those that the ledger says.
    public static func publishedRowsDiffer(_ run: RunRecord, table: String, _ difference: String) -> BatchError {
        BatchError(
            .dataRefused,
            "partition \(run.partition) of table \(table) is not as run \(run.id) published it: \(difference). Nothing was "
                + "changed. Find out who changed it, and publish it again with --rescore")
    }
}

extension RunRecord {
    /// This record after a change.
    ///
    /// - Throws: `usage` when the status does not allow it.
    public func changed(by change: RunChange) throws -> RunRecord {
        do {
            return try applying(change)
        } catch {
            throw BatchError.illegalTransition(error, of: id)
        }
    }

    /// This record after one more chunk.
    ///
    /// - Throws: `usage` when the run takes no chunks, `internal` when another chunk is expected or the outputs are not
    ///   those of the recipe.
    public func staged(_ chunk: ScoredChunk, at time: Timestamp) throws -> RunRecord {
        do {
            return try staging(chunk, at: time)
        } catch {
            switch error {
            case .notStaging: throw BatchError(.usage, "\(error)", cause: error)
            case .outOfTurn, .otherOutputs: throw BatchError(.internal, "\(error)", cause: error)
            }
        }
    }

    /// Checks staged rows before they are published.
    ///
    /// - Throws: `dataRefused` unless they are those that were computed.
    public func checkStaged(_ found: PublishedTally) throws {
        guard found.rows == counts.staged else { throw BatchError.stagedRowsMissing(self, found: found.rows) }
        guard PublicationState(of: self, found: found) == .intact else { throw BatchError.stagedRowsChanged(self) }
    }

    /// Checks what a table has after the rows of this run were written to it.
    ///
    /// - Throws: `dataRefused` unless it has these rows, and no others.
    public func checkPublished(_ found: PublishedTally, in table: String) throws {
        guard PublicationState(of: self, found: found) == .intact else {
            throw BatchError.targetDiffers(self, table: table, found: found)
        }
    }

    /// The plan for publishing this run: what becomes of the other runs of its partition.
    ///
    /// - Parameter target: the table to publish into.
    /// - Throws: `usage` when the status does not allow it, or the run was scored for another table.
    public func publication(
        among runs: [RunRecord], into target: String, at time: Timestamp
    ) throws -> PublicationPlan {
        guard publishes(into: target) else {
            throw BatchError(
                .usage,
                "run \(id) was scored for table \(self.target), and the configuration says \(target) (target.scores); "
                    + "publish it with the configuration of its table, or score the partition again")
        }
        do {
            return try PublicationPlan(publishing: self, into: target, among: runs, at: time)
        } catch {
            throw BatchError.illegalTransition(error, of: id)
        }
    }
}
