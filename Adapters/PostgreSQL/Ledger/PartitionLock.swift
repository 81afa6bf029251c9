#if PostgreSQL
import Domain

/// The lock on a job's partition: an advisory lock of the session, which the server releases when the session ends,
/// however it ends.
struct PartitionLock: Hashable {
    private let text: String

    /// The lock on a partition, in a ledger.
    init(_ job: JobName, _ partition: Partition, in ledger: LedgerSchema) {
        text = "\(Self.prefix(ledger))\(job)/\(partition)"
    }

    /// What the names of all locks of a ledger begin with; the job, a slash and the partition follow.
    static func prefix(_ ledger: LedgerSchema) -> String { "batch-score/\(ledger.name.name)/" }

    /// Takes the lock, unless another session has it.
    func take(on connection: PQConnection) throws -> Bool {
        try connection.execute("SELECT pg_catalog.pg_try_advisory_lock(pg_catalog.hashtextextended($1, 0))", [text])
            .first?.first == "t"
    }

    /// Takes the lock, or waits a short time for it: the server may not have noticed that a former session has ended.
    func takeAgain(on connection: PQConnection) throws -> Bool {
        do {
            try connection.transaction {
                try connection.execute("SET LOCAL lock_timeout = '3s'")
                try connection.execute("SELECT pg_catalog.pg_advisory_lock(pg_catalog.hashtextextended($1, 0))", [text])
            }
            return true
        } catch let fault as PQFault where fault.state == .lockNotAvailable {
            return false
        }
    }

    /// Releases the lock, also when the task was cancelled.
    func release(on connection: PQConnection) throws {
        try connection.execute(
            "SELECT pg_catalog.pg_advisory_unlock(pg_catalog.hashtextextended($1, 0))", [text],
            deadline: Deadline(PQConnection.goodbye, isInterruptible: false))
    }
}

extension PQConnection {
    /// The partitions that sessions of this database hold, among those that have runs in a ledger of any version.
    func lockedPartitions(of ledger: LedgerSchema) throws -> [JobPartition] {
        // The two halves of an advisory lock's number are in two columns.
        let rows = try executeBulk(
            """
            SELECT r.job, r."partition"
            FROM (SELECT DISTINCT job, "partition"::text AS "partition" FROM \(try ledger.table("run"))) AS r
                JOIN pg_catalog.pg_locks AS l
                ON (l.classid::bigint << 32) | l.objid::bigint
                    = pg_catalog.hashtextextended($1 || r.job || '/' || r."partition", 0)
            WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.granted
                AND l.database = (SELECT oid FROM pg_catalog.pg_database WHERE datname = current_database())
            """, [PartitionLock.prefix(ledger)])
        return rows.compactMap { row in
            guard let job = row[0].flatMap(JobName.init(rawValue:)),
                let partition = row[1].flatMap(Partition.init(label:))
            else { return nil }
            return JobPartition(job: job, partition: partition)
        }
    }
}
#endif
