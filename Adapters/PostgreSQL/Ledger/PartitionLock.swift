import Domain

/// The lock on a job's partition: an advisory one of the session, which the server lets go when the session ends,
/// however it ends.
struct PartitionLock: Hashable {
    private let text: String

    /// The lock on a partition, in a ledger.
    init(_ job: JobName, _ partition: Partition, in ledger: LedgerSchema) {
        text = "batch-score/\(ledger.name.name)/\(job)/\(partition)"
    }

    /// Takes the lock, unless another session has it.
    func take(on connection: PQConnection) throws -> Bool {
        try connection.execute("SELECT pg_try_advisory_lock(hashtextextended($1, 0))", [text]).first?.first == "t"
    }

    /// Takes the lock, or waits a little for it: the server may not have noticed yet that a session of ours has ended.
    func takeAgain(on connection: PQConnection) throws -> Bool {
        do {
            try connection.transaction {
                try connection.execute("SET LOCAL lock_timeout = '3s'")
                try connection.execute("SELECT pg_advisory_lock(hashtextextended($1, 0))", [text])
            }
            return true
        } catch let fault as PQFault where fault.state == .lockNotAvailable {
            return false
        }
    }

    /// Lets the lock go; also when the task was cancelled.
    func release(on connection: PQConnection) throws {
        try connection.execute(
            "SELECT pg_advisory_unlock(hashtextextended($1, 0))", [text], patience: connection.uninterruptible)
    }
}
