#if PostgreSQL
extension PQConnection {
    /// Locks a partitioned table and one of its partitions so that nobody reads or writes them, within a transaction.
    ///
    /// Whoever waits for such a lock makes all later readers wait behind it. So each try waits for a tenth of a second at
    /// most, with pauses between the tries in which readers come through, until the time for locks is over.
    ///
    /// - Throws: the server's `lock_not_available` when somebody held a lock all the time.
    func lockBriefly(_ table: QualifiedName, and partition: QualifiedName) throws {
        let end = ContinuousClock.now + timeouts.lock
        var pause = Duration.milliseconds(200)
        while true {
            try execute("SAVEPOINT before_lock")
            do {
                try execute("SET LOCAL lock_timeout = '100ms'")
                try execute("LOCK TABLE ONLY \(table), ONLY \(partition) IN ACCESS EXCLUSIVE MODE")
                return
            } catch let fault as PQFault where fault.state == .lockNotAvailable {
                try execute("ROLLBACK TO SAVEPOINT before_lock")
                guard .now + pause < end else { throw fault }
            }
            try execute("SELECT pg_catalog.pg_sleep(\(Double(pause.components.attoseconds) / 1e18))")
            pause = min(pause * 2, .milliseconds(900))
        }
    }
}
#endif
