#if PostgreSQL
import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// The record of a run.
    func run(_ id: RunID) throws -> RunRecord? {
        try work("reading the ledger's table run") { try findRun(id, on: $0) }
    }

    /// The newest runs of a job, or of all jobs.
    func runs(of job: JobName?, limit: Int) throws -> [RunRecord] {
        try read(
            .run,
            """
            WHERE $1::text IS NULL OR job = $1
            ORDER BY opened_at DESC, run_id COLLATE "C" DESC LIMIT $2::bigint
            """, [job?.rawValue, String(max(0, limit))]
        ).map(RunRecord.init(cells:))
    }

    /// All runs of a job, or of all jobs, that have one of these statuses, newest first.
    func runs(of job: JobName?, whichAre statuses: Set<RunStatus>) throws -> [RunRecord] {
        try read(
            .run,
            """
            WHERE status = ANY (pg_catalog.string_to_array($2, ',')) AND ($1::text IS NULL OR job = $1)
            ORDER BY opened_at DESC, run_id COLLATE "C" DESC
            """, [job?.rawValue, statuses.map(\.rawValue).joined(separator: ",")]
        ).map(RunRecord.init(cells:))
    }

    /// The runs whose ids begin with a text, newest first.
    func runs(startingWith prefix: String, limit: Int) throws -> [RunRecord] {
        try read(
            .run,
            """
            WHERE pg_catalog.starts_with(run_id, $1)
            ORDER BY opened_at DESC, run_id COLLATE "C" DESC LIMIT $2::bigint
            """, [prefix, String(max(0, limit))]
        ).map(RunRecord.init(cells:))
    }

    /// The partitions whose lock is held.
    func partitionsAtWork() throws -> Set<JobPartition> {
        try work("looking for runs at work") { connection in
            guard try ledger.check(on: connection) else { return [] }
            return Set(try connection.lockedPartitions(of: ledger))
        }
    }

    /// The run of a job that was published last, among those that are published now.
    func lastPublished(of job: JobName) throws -> RunRecord? {
        try read(
            .run,
            """
            WHERE run_id = (
                SELECT p.run_id
                FROM \(try ledger.table("publication")) AS p JOIN \(try ledger.table("run")) AS r ON r.run_id = p.run_id
                WHERE r.job = $1 AND r.status = 'published'
                ORDER BY p.published_at DESC, p.publication_id DESC LIMIT 1)
            """, [job.rawValue]
        ).first.map(RunRecord.init(cells:))
    }

    /// The findings of a run's last audit.
    func findings(of run: RunID) throws -> [AuditFinding] {
        try read(.audit, "WHERE run_id = $1 ORDER BY ordinal", [run.rawValue]).map(AuditFinding.init(cells:))
    }

    /// The first rejections of a run.
    func rejections(of run: RunID, limit: Int) throws -> [Rejection] {
        try read(
            .rejection, "WHERE run_id = $1 ORDER BY chunk, ordinal LIMIT $2::bigint",
            [run.rawValue, String(max(0, limit))]
        ).map(Rejection.init(cells:))
    }

    /// The record of a run; nil as well when there is no ledger yet.
    func findRun(_ id: RunID, on connection: PQConnection) throws -> RunRecord? {
        guard try ledger.check(on: connection) else { return nil }
        return try connection.runs(in: ledger, "WHERE run_id = $1", [id.rawValue]).first
    }

    /// Rows of a table of the ledger; none when there is no ledger yet.
    private func read(_ table: LedgerTable, _ rest: String, _ values: [String?]) throws -> [[Cell]] {
        try work("reading the ledger's table \(table.rawValue)") { connection in
            guard try ledger.check(on: connection) else { return [] }
            return try connection.rows(of: table, in: ledger, rest, values)
        }
    }
}
#endif
