#if PostgreSQL
import UseCases

extension PQConnection {
    /// Runs `body` in a transaction, which is committed when `body` returns and rolled back when it throws.
    ///
    /// - Throws: what `body` throws; `PQFault.commitUnknown` when the connection broke during the commit;
    ///   `RollbackFault` when the rollback failed too.
    func transaction<Value>(_ body: () throws -> Value) throws -> Value {
        try execute("BEGIN")
        let value: Value
        do {
            value = try body()
        } catch {
            try rollBack(after: error)
            throw error
        }
        try commit()
        return value
    }

    /// Commits, also when the task was cancelled.
    func commit() throws {
        try Failpoint.pass("before-commit")
        do {
            try execute("COMMIT", deadline: uninterruptible)
        } catch let fault as PQFault where fault.state == nil || !isOpen {
            close()
            throw PQFault.commitUnknown
        }
        try Failpoint.pass("after-commit")
    }

    /// Waits until no other transaction holds the lock of this name, and holds it until the transaction ends.
    func waitForTurn(_ lock: String) throws {
        try execute(
            "SELECT pg_catalog.pg_advisory_xact_lock(pg_catalog.hashtextextended($1, 0))", ["batch-score/turn/\(lock)"])
    }

    /// The deadline of a statement, which cancellation of the task does not end.
    var uninterruptible: Deadline { Deadline(timeouts.statement, isInterruptible: false) }

    private func rollBack(after cause: any Error) throws {
        guard isOpen else { return }
        do {
            try execute("ROLLBACK", deadline: uninterruptible)
        } catch {
            close()
            throw RollbackFault(cause: cause, rollback: error)
        }
    }
}
#endif
