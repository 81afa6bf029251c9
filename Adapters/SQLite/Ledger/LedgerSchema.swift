#if SQLite
import GRDB
import Tabular
import UseCases

/// The tables of the ledger as SQLite has them.
///
/// They are strict: SQLite itself enforces the types of their columns.
enum LedgerSchema {
    /// The name of the table that holds the version of the ledger. Version 1 had none.
    static let versionTable = "ledger_version"

    /// The names of all tables, which no other table can have.
    static let tableNames = Set(LedgerTable.allCases.map(\.rawValue) + [versionTable])

    /// Creates the ledger if there is none.
    ///
    /// - Parameter place: the file, for messages.
    /// - Throws: `config` when it has another version, or its tables are somebody else's.
    static func create(in database: Database, of place: String) throws {
        let version = try version(in: database)
        try LedgerVersion.check(version, of: place)
        guard version == nil else { return }
        try createTables(in: database)
    }

    /// The version of the ledger; nil when there is none.
    ///
    /// - Throws: `config` when there are tables of its names that are somebody else's.
    static func version(in database: Database) throws -> Int? {
        guard try columns(of: versionTable, in: database) != nil else {
            guard
                let name = try LedgerTable.allCases.first(where: { try columns(of: $0.rawValue, in: database) != nil })
            else { return nil }
            guard try isVersion1(in: database) else { throw foreign(name.rawValue) }
            return 1
        }
        let sql = """
            SELECT max("version") FROM "ledger_version"
            """
        guard try columns(of: versionTable, in: database)?.columns.map(\.name) == ["version"],
            let version = try Int.fetchOne(database, sql: sql)
        else { throw foreign(versionTable) }
        if version == LedgerVersion.current {
            for table in LedgerTable.allCases {
                guard try fits(table.schema, table, in: database) else { throw foreign(table.rawValue) }
            }
        }
        return version
    }

    /// Creates all tables, for a ledger of the current version.
    static func createTables(in database: Database) throws {
        for (_, sql) in tables { try database.execute(sql: sql) }
        try database.execute(
            sql: """
                CREATE TABLE "ledger_version" ("version" INTEGER NOT NULL) STRICT;
                INSERT INTO "ledger_version" VALUES (\(LedgerVersion.current));
                """)
    }

    /// The columns that a table of the ledger had in an older version, in their order.
    static func schema(
        of table: LedgerTable, version: Int, in database: Database
    ) throws -> TableSchema {
        let found = try columns(of: table.rawValue, in: database)?.columns ?? []
        // The column of keys was called as in the one table that version 1 knew.
        let keyColumn = table == .rejection && found.count > 3 ? found[3].name : "row_key"
        return table.schema(ofVersion: version, keyColumn: keyColumn)
    }

    private static func isVersion1(in database: Database) throws -> Bool {
        try LedgerTable.allCases.allSatisfy { try fits(try schema(of: $0, version: 1, in: database), $0, in: database) }
    }

    private static func fits(_ schema: TableSchema, _ table: LedgerTable, in database: Database) throws -> Bool {
        guard let found = try columns(of: table.rawValue, in: database) else { return false }
        do {
            try schema.check(found.readable(as: schema), table: table.rawValue)
            return true
        } catch {
            return false
        }
    }

    private static func columns(of table: String, in database: Database) throws -> TableColumns? {
        try TableColumns.find(try Identifier(table), in: database)
    }

    private static func foreign(_ table: String) -> BatchError {
        BatchError(
            .config,
            "the SQLite file has a table \"\(table)\" that is not this program's ledger; rename that table, or keep the "
                + "scores in a file of their own")
    }

    private static let tables: [(LedgerTable, String)] = [
        (.run, run), (.chunk, chunk), (.rejection, rejection), (.audit, audit), (.publication, publication),
    ]

    private static let run = """
        CREATE TABLE "run" (
            "run_id" TEXT PRIMARY KEY NOT NULL,
            "job" TEXT NOT NULL,
            "partition" TEXT NOT NULL,
            "target" TEXT NOT NULL,
            "status" TEXT NOT NULL CHECK ("status" IN ('staging', 'staged', 'audited', 'refused', 'published',
                'superseded', 'stopped', 'failed', 'abandoned')),
            "attempt" INTEGER NOT NULL CHECK ("attempt" >= 1),
            "host" TEXT,
            "process" INTEGER,
            "is_rescore" INTEGER NOT NULL CHECK ("is_rescore" IN (0, 1)),
            "parent_run_id" TEXT,
            "model_name" TEXT NOT NULL,
            "model_version" INTEGER NOT NULL,
            "model_digest" TEXT NOT NULL CHECK (length("model_digest") = 64),
            "problem_name" TEXT NOT NULL,
            "problem_version" INTEGER NOT NULL,
            "problem_digest" TEXT NOT NULL CHECK (length("problem_digest") = 64),
            "outputs" TEXT NOT NULL,
            "are_probabilities" INTEGER NOT NULL CHECK ("are_probabilities" IN (0, 1)),
            "configuration_digest" TEXT NOT NULL CHECK (length("configuration_digest") = 64),
            "program_version" TEXT NOT NULL,
            "rows_read" INTEGER NOT NULL CHECK ("rows_read" = "rows_rejected" + "rows_scored"),
            "rows_rejected" INTEGER NOT NULL CHECK ("rows_rejected" >= 0),
            "rows_scored" INTEGER NOT NULL CHECK ("rows_scored" >= 0),
            "rows_staged" INTEGER NOT NULL CHECK ("rows_staged" = "rows_scored"),
            "chunks" INTEGER NOT NULL CHECK ("chunks" >= 0),
            "chunk_rows" INTEGER NOT NULL CHECK ("chunk_rows" >= 0),
            "time_zone" TEXT,
            "position" TEXT,
            "source_checksum" TEXT CHECK (length("source_checksum") = 16),
            "score_checksum" TEXT CHECK (length("score_checksum") = 16),
            "score_summary" TEXT,
            "message" TEXT,
            "opened_at" TEXT NOT NULL,
            "updated_at" TEXT NOT NULL
        ) STRICT;
        CREATE INDEX "run_by_partition" ON "run" ("job", "partition");
        CREATE UNIQUE INDEX "run_published_once" ON "run" ("job", "partition", "target")
            WHERE "status" = 'published';
        """

    private static let chunk = """
        CREATE TABLE "chunk" (
            "run_id" TEXT NOT NULL REFERENCES "run" ("run_id"),
            "chunk" INTEGER NOT NULL CHECK ("chunk" >= 0),
            "rows_read" INTEGER NOT NULL CHECK ("rows_read" = "rows_rejected" + "rows_scored"),
            "rows_rejected" INTEGER NOT NULL CHECK ("rows_rejected" >= 0),
            "rows_scored" INTEGER NOT NULL CHECK ("rows_scored" >= 0),
            "position" TEXT NOT NULL,
            "source_checksum" TEXT CHECK (length("source_checksum") = 16),
            "score_checksum" TEXT CHECK (length("score_checksum") = 16),
            "stage_checksum" TEXT CHECK (length("stage_checksum") = 16),
            "committed_at" TEXT NOT NULL,
            PRIMARY KEY ("run_id", "chunk")
        ) STRICT, WITHOUT ROWID;
        """

    private static let rejection = """
        CREATE TABLE "rejection" (
            "run_id" TEXT NOT NULL,
            "chunk" INTEGER NOT NULL,
            "ordinal" INTEGER NOT NULL CHECK ("ordinal" >= 0),
            "row_key" TEXT,
            "line" INTEGER,
            "column_name" TEXT,
            "code" TEXT NOT NULL,
            "expected" TEXT NOT NULL,
            PRIMARY KEY ("run_id", "chunk", "ordinal"),
            FOREIGN KEY ("run_id", "chunk") REFERENCES "chunk" ("run_id", "chunk")
        ) STRICT, WITHOUT ROWID;
        """

    private static let audit = """
        CREATE TABLE "audit" (
            "run_id" TEXT NOT NULL REFERENCES "run" ("run_id"),
            "ordinal" INTEGER NOT NULL CHECK ("ordinal" >= 0),
            "rule" TEXT NOT NULL,
            "passed" INTEGER NOT NULL CHECK ("passed" IN (0, 1)),
            "observed" TEXT NOT NULL,
            "expected" TEXT NOT NULL,
            PRIMARY KEY ("run_id", "ordinal")
        ) STRICT, WITHOUT ROWID;
        """

    private static let publication = """
        CREATE TABLE "publication" (
            "run_id" TEXT NOT NULL REFERENCES "run" ("run_id"),
            "job" TEXT NOT NULL,
            "partition" TEXT NOT NULL,
            "target" TEXT NOT NULL,
            "rows" INTEGER NOT NULL CHECK ("rows" >= 0),
            "score_checksum" TEXT CHECK (length("score_checksum") = 16),
            "published_at" TEXT NOT NULL
        ) STRICT;
        CREATE INDEX "publication_by_partition" ON "publication" ("job", "partition");
        """
}
#endif
