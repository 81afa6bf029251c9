extension PQConnection {
    /// Runs a body in a transaction: what it did is there when this returns, and gone when it throws.
    ///
    /// - Throws: what the body throws; `PQFault.commitUnknown` when the connection broke during the commit;
    ///   `RollbackFault` when taking it back failed too.
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

    /// Commits, also when the task was cancelled: what is under way is finished.
    func commit() throws {
        do {
            try execute("COMMIT", patience: uninterruptible)
        } catch let fault as PQFault where fault.state == nil || !isOpen {
            close()
            throw PQFault.commitUnknown
        }
    }

    /// Lets only one transaction at a time go on from here, of all that name the same lock.
    func waitForTurn(_ lock: String) throws {
        try execute("SELECT pg_advisory_xact_lock(hashtextextended($1, 0))", ["batch-score/turn/\(lock)"])
    }

    /// Waits as long as for any statement, also when the task was cancelled.
    var uninterruptible: Patience { Patience(timeouts.statement, isInterruptible: false) }

    private func rollBack(after cause: any Error) throws {
        guard isOpen else { return }
        do {
            try execute("ROLLBACK", patience: uninterruptible)
        } catch {
            close()
            throw RollbackFault(cause: cause, rollback: error)
        }
    }
}
