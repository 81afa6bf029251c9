public import Domain

extension BatchError {
    /// The error for a run that the ledger does not have.
    public static func unknownRun(_ run: RunID) -> BatchError {
        BatchError(.usage, "there is no run \(run); batch-score runs lists them")
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

    /// The plan for publishing this run: what becomes of the other runs of its partition.
    ///
    /// - Throws: `usage` when the status does not allow it.
    public func publication(among runs: [RunRecord], at time: Timestamp) throws -> PublicationPlan {
        do {
            return try PublicationPlan(publishing: self, among: runs, at: time)
        } catch {
            throw BatchError.illegalTransition(error, of: id)
        }
    }
}
