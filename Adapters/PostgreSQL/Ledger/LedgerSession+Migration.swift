#if PostgreSQL
import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// The version of the ledger; nil when there is none yet.
    func ledgerVersion() throws -> Int? {
        try work("reading the version of the ledger") { try ledger.version(on: $0) }
    }

    /// Migrates the ledger in one transaction.
    func migrateLedger() throws -> LedgerMigration {
        try work("migrating the ledger") { connection in
            try connection.transaction {
                try ledger.waitForTurn(on: connection)
                let version = try ledger.version(on: connection)
                switch version {
                case 1:
                    try lockLedger(on: connection)
                    try LedgerMigrationFrom1(ledger: ledger).run(on: connection)
                case 2:
                    try lockLedger(on: connection)
                    try LedgerMigrationFrom2(ledger: ledger).run(on: connection)
                default: try ledger.check(on: connection)
                }
                return LedgerMigration(
                    from: version, to: LedgerVersion.current,
                    runs: version == nil ? 0 : try countRuns(on: connection))
            }
        }
    }

    /// Keeps all other processes from the ledger until the transaction ends.
    ///
    /// - Throws: `tryLater` when one of them works on a run.
    private func lockLedger(on connection: PQConnection) throws {
        try connection.execute("LOCK TABLE \(try ledger.table("run")) IN ACCESS EXCLUSIVE MODE")
        let busy = try connection.lockedPartitions(of: ledger).first
        guard let busy else { return }
        throw BatchError(
            .tryLater,
            "a run of partition \(busy.partition) of job \(busy.job) is at work, so the ledger was not migrated; run "
                + "`batch-score ledger migrate` again when the run has ended")
    }

    private func countRuns(on connection: PQConnection) throws -> Int {
        let row = try connection.executeBulk("SELECT count(*) FROM \(try ledger.table("run"))").first
        guard let count = row?.first.flatMap({ $0 }).flatMap({ Int($0) }) else {
            throw PQFault.malformed("a count is not a number")
        }
        return count
    }
}

/// Migrates a ledger of version 1, in a transaction: its partitions, positions and keys become texts, and its runs get a
/// problem and outputs.
struct LedgerMigrationFrom1 {
    /// The ledger.
    let ledger: LedgerSchema

    /// Changes the tables. Staged and published scores stay as they are.
    func run(on connection: PQConnection) throws {
        let runs = try migratedRuns(on: connection)
        try connection.executeBulk(changeTables)
        try connection.executeBulk(try renameKey(on: connection))
        try connection.executeBulk(LedgerMigrationFrom2(ledger: ledger).addColumns)
        for run in runs { try connection.update(run, in: ledger) }
        try connection.executeBulk(addConstraints)
        try connection.execute(ledger.versionStatements)
    }

    private func migratedRuns(on connection: PQConnection) throws -> [RunRecord] {
        let schema = LedgerTable.run.schema(ofVersion: 1)
        let rows = try connection.executeBulk(
            "SELECT \(LedgerTable.selectList(schema)) FROM \(try ledger.table("run"))")
        return try rows.map { row in
            let cells = try LedgerTable.run.migrated(LedgerTable.cells(row, schema), fromVersion: 1) {
                KeyPosition(key: .integer($0), rows: 1).sourcePosition
            }
            return try RunRecord(cells: cells)
        }
    }

    private var name: QuotedName { ledger.name }

    /// A position of version 1 is the key of the last row, and now has the number of rows of this key as well.
    private var changeTables: String {
        """
        ALTER TABLE \(name).run
            ALTER COLUMN "partition" TYPE text USING "partition"::text,
            ALTER COLUMN "position" TYPE text USING "position"::text || '#1',
            ADD COLUMN problem_name text,
            ADD COLUMN problem_version bigint,
            ADD COLUMN problem_digest text,
            ADD COLUMN outputs text,
            ADD COLUMN are_probabilities bigint,
            ADD COLUMN score_summary text,
            DROP COLUMN score_rows,
            DROP COLUMN score_mean,
            DROP COLUMN score_p05,
            DROP COLUMN score_p25,
            DROP COLUMN score_p50,
            DROP COLUMN score_p75,
            DROP COLUMN score_p95;
        ALTER TABLE \(name).chunk ALTER COLUMN "position" TYPE text USING "position"::text || '#1';
        ALTER TABLE \(name).publication ALTER COLUMN "partition" TYPE text USING "partition"::text;
        """
    }

    /// Version 1 named the fourth column of rejections after the key of the one table that it knew.
    private func renameKey(on connection: PQConnection) throws -> String {
        let columns = try connection.columns(of: try ledger.table("rejection"))
        guard columns.count > 3, columns[3].type == .integer else {
            throw PQFault.malformed("the table of rejections is not one of version 1")
        }
        return """
            ALTER TABLE \(name).rejection RENAME COLUMN \(columns[3].name) TO row_key;
            ALTER TABLE \(name).rejection ALTER COLUMN row_key TYPE text USING row_key::text;
            """
    }

    private var addConstraints: String {
        """
        ALTER TABLE \(name).run
            ALTER COLUMN problem_name SET NOT NULL,
            ALTER COLUMN problem_version SET NOT NULL,
            ADD CHECK (problem_version >= 0),
            ALTER COLUMN problem_digest SET NOT NULL,
            ADD CHECK (length(problem_digest) = 64),
            ALTER COLUMN outputs SET NOT NULL,
            ALTER COLUMN are_probabilities SET NOT NULL,
            ADD CHECK (are_probabilities IN (0, 1));
        """
    }
}

/// Migrates a ledger of version 2, in a transaction: runs, chunks and publications get columns for what was not recorded
/// before.
struct LedgerMigrationFrom2 {
    /// The ledger.
    let ledger: LedgerSchema

    /// Changes the tables.
    func run(on connection: PQConnection) throws {
        try connection.executeBulk(addColumns)
        try connection.execute("UPDATE \(name).ledger_version SET version = \(LedgerVersion.current)")
    }

    /// The statements that add the columns; runs of older versions have no checksums, and an empty target.
    var addColumns: String {
        """
        ALTER TABLE \(name).run
            ADD COLUMN target text NOT NULL DEFAULT '',
            ADD COLUMN host text,
            ADD COLUMN process bigint,
            ADD COLUMN is_rescore bigint NOT NULL DEFAULT 0 CHECK (is_rescore IN (0, 1)),
            ADD COLUMN parent_run_id text,
            ADD COLUMN chunk_rows bigint NOT NULL DEFAULT 0 CHECK (chunk_rows >= 0),
            ADD COLUMN time_zone text,
            ADD COLUMN source_checksum text CHECK (length(source_checksum) = 16),
            ADD COLUMN score_checksum text CHECK (length(score_checksum) = 16);
        ALTER TABLE \(name).chunk
            ADD COLUMN source_checksum text CHECK (length(source_checksum) = 16),
            ADD COLUMN score_checksum text CHECK (length(score_checksum) = 16),
            ADD COLUMN stage_checksum text CHECK (length(stage_checksum) = 16);
        ALTER TABLE \(name).publication
            ADD COLUMN target text NOT NULL DEFAULT '',
            ADD COLUMN score_checksum text CHECK (length(score_checksum) = 16);
        DROP INDEX \(name).one_published_run;
        CREATE UNIQUE INDEX one_published_run ON \(name).run (job, "partition", target) WHERE status = 'published';
        """
    }

    private var name: QuotedName { ledger.name }
}
#endif
