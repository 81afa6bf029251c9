#if SQLite
import Domain
import GRDB
import Tabular
import UseCases

/// The ledger's tables, within a transaction of which they are part.
struct Ledger {
    let database: Database

    init(_ database: Database) {
        self.database = database
    }

    /// Whether there is a ledger.
    ///
    /// - Parameter place: the file, for messages.
    /// - Throws: `config` when it has another version, or its tables are somebody else's.
    func exists(in place: String) throws -> Bool {
        let version = try LedgerSchema.version(in: database)
        try LedgerVersion.check(version, of: place)
        return version != nil
    }

    /// The record of a run.
    func record(of id: RunID) throws -> RunRecord? {
        try records("WHERE \"run_id\" = ?", id.rawValue).first
    }

    /// The record of the run of a claim; throws when another process has taken it over.
    func record(under claim: RunClaim) throws -> RunRecord {
        guard let record = try record(of: claim.run) else { throw BatchError.unknownRun(claim.run) }
        try claim.check(against: record)
        return record
    }

    /// All runs of a job's partition, the one written last first.
    func records(of key: JobPartition) throws -> [RunRecord] {
        try records(
            """
            WHERE "job" = ? AND "partition" = ?
            ORDER BY "updated_at" DESC, "opened_at" DESC
            """, key.job.rawValue, "\(key.partition)")
    }

    /// The newest runs by opening time, newest first.
    func newest(of job: JobName?, limit: Int) throws -> [RunRecord] {
        try records(
            """
            WHERE ?1 IS NULL OR "job" = ?1
            ORDER BY "opened_at" DESC, "run_id" DESC
            LIMIT ?2
            """, job?.rawValue, max(0, limit))
    }

    /// All runs that have one of these statuses, newest first.
    func runs(of job: JobName?, whichAre statuses: Set<RunStatus>) throws -> [RunRecord] {
        let words = statuses.map(\.rawValue).sorted()
        let places = words.map { _ in "?" }.joined(separator: ", ")
        return try records(
            """
            WHERE "status" IN (\(places))\(job == nil ? "" : " AND \"job\" = ?")
            ORDER BY "opened_at" DESC, "run_id" DESC
            """, words + [job?.rawValue].compactMap { $0 })
    }

    /// The runs whose ids begin with a text, newest first.
    func runs(startingWith prefix: String, limit: Int) throws -> [RunRecord] {
        try records(
            """
            WHERE substr("run_id", 1, length(?1)) = ?1
            ORDER BY "opened_at" DESC, "run_id" DESC
            LIMIT ?2
            """, prefix, max(0, limit))
    }

    /// All partitions that have runs, in a ledger of any version.
    func partitions() throws -> [JobPartition] {
        let sql = """
            SELECT DISTINCT "job", "partition" FROM "run"
            """
        return try Row.fetchAll(database, sql: sql).compactMap { row in
            guard let job = JobName(rawValue: row[0]), let partition = Partition(label: row[1]) else { return nil }
            return JobPartition(job: job, partition: partition)
        }
    }

    /// The published run of a job that was published last.
    func lastPublished(of job: JobName) throws -> RunRecord? {
        try records(
            """
            WHERE "run_id" = (
                SELECT "publication"."run_id" FROM "publication" JOIN "run" USING ("run_id")
                WHERE "run"."job" = ? AND "run"."status" = 'published'
                ORDER BY "publication"."published_at" DESC, "publication".rowid DESC
                LIMIT 1)
            """, job.rawValue
        ).first
    }

    /// How many runs there are.
    func runCount() throws -> Int {
        let sql = """
            SELECT count(*) FROM "run"
            """
        return try Int.fetchOne(database, sql: sql) ?? 0
    }

    /// Writes the record of a run that the ledger does not know yet.
    func insert(_ record: RunRecord) throws {
        try insert(record.cells, into: .run)
    }

    /// Replaces the record of a run.
    func update(_ record: RunRecord) throws {
        try update(record.id, Array(zip(LedgerTable.run.schema.names, record.cells)))
    }

    /// Updates what a committed chunk changes in the record of a run.
    func updateProgress(_ record: RunRecord) throws {
        try update(record.id, record.progressCells.map { ($0.column, $0.cell) })
    }

    /// Records a transition of a run; throws `usage` when its status does not allow it.
    func advance(_ current: RunRecord, by change: RunChange) throws -> RunRecord {
        let record = try current.changed(by: change)
        try update(record)
        return record
    }

    private func update(_ run: RunID, _ cells: [(column: String, cell: Cell)]) throws {
        let statement = try database.cachedStatement(
            sql: """
                UPDATE "run" SET \(cells.map { "\"\($0.column)\" = ?" }.joined(separator: ", ")) WHERE "run_id" = ?
                """)
        try statement.execute(
            arguments: StatementArguments(cells.map(\.cell.databaseValue) + [run.rawValue.databaseValue]))
    }

    private func records(_ condition: String, _ values: (any DatabaseValueConvertible)?...) throws -> [RunRecord] {
        try records(condition, values)
    }

    private func records(_ condition: String, _ values: [(any DatabaseValueConvertible)?]) throws -> [RunRecord] {
        try rows(of: .run, condition, values).map(RunRecord.init(cells:))
    }
}
#endif
