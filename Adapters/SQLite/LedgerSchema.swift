import GRDB
import Tabular
import UseCases

/// The tables of the ledger as SQLite has them.
///
/// They are strict: SQLite keeps their columns' types itself.
enum LedgerSchema {
    /// Makes the tables that are not there; throws `config` when one is there that is somebody else's.
    static func create(in database: Database) throws {
        for (table, sql) in tables {
            if try !exists(table, in: database) { try database.execute(sql: sql) }
        }
    }

    /// Whether a table is there; throws `config` when it is somebody else's.
    static func exists(_ table: LedgerTable, in database: Database) throws -> Bool {
        let found = try TableSchema.columns(of: try Identifier(table.rawValue), in: database)
        guard !found.isEmpty else { return false }
        do {
            try table.schema.check(found, table: "table \"\(table.rawValue)\"")
            return true
        } catch {
            throw BatchError(
                .config,
                "the SQLite file has a table \"\(table.rawValue)\" that is not this program's ledger; rename that table, or "
                    + "keep the scores in a file of their own", cause: error)
        }
    }

    private static let tables: [(LedgerTable, String)] = [
        (.run, run), (.chunk, chunk), (.rejection, rejection), (.audit, audit), (.publication, publication),
    ]

    private static let run = """
        CREATE TABLE "run" (
            "run_id" TEXT PRIMARY KEY NOT NULL,
            "job" TEXT NOT NULL,
            "partition" TEXT NOT NULL,
            "status" TEXT NOT NULL CHECK ("status" IN ('staging', 'staged', 'audited', 'refused', 'published',
                'superseded', 'stopped', 'failed', 'abandoned')),
            "attempt" INTEGER NOT NULL CHECK ("attempt" >= 1),
            "model_name" TEXT NOT NULL,
            "model_version" INTEGER NOT NULL,
            "model_digest" TEXT NOT NULL CHECK (length("model_digest") = 64),
            "configuration_digest" TEXT NOT NULL CHECK (length("configuration_digest") = 64),
            "program_version" TEXT NOT NULL,
            "rows_read" INTEGER NOT NULL CHECK ("rows_read" = "rows_rejected" + "rows_scored"),
            "rows_rejected" INTEGER NOT NULL CHECK ("rows_rejected" >= 0),
            "rows_scored" INTEGER NOT NULL CHECK ("rows_scored" >= 0),
            "rows_staged" INTEGER NOT NULL CHECK ("rows_staged" = "rows_scored"),
            "chunks" INTEGER NOT NULL CHECK ("chunks" >= 0),
            "position" INTEGER,
            "score_rows" INTEGER,
            "score_mean" REAL,
            "score_p05" REAL,
            "score_p25" REAL,
            "score_p50" REAL,
            "score_p75" REAL,
            "score_p95" REAL,
            "message" TEXT,
            "opened_at" TEXT NOT NULL,
            "updated_at" TEXT NOT NULL
        ) STRICT;
        CREATE INDEX "run_by_partition" ON "run" ("job", "partition");
        CREATE UNIQUE INDEX "run_published_once" ON "run" ("job", "partition") WHERE "status" = 'published';
        """

    private static let chunk = """
        CREATE TABLE "chunk" (
            "run_id" TEXT NOT NULL REFERENCES "run" ("run_id"),
            "chunk" INTEGER NOT NULL CHECK ("chunk" >= 0),
            "rows_read" INTEGER NOT NULL CHECK ("rows_read" = "rows_rejected" + "rows_scored"),
            "rows_rejected" INTEGER NOT NULL CHECK ("rows_rejected" >= 0),
            "rows_scored" INTEGER NOT NULL CHECK ("rows_scored" >= 0),
            "position" INTEGER NOT NULL,
            "committed_at" TEXT NOT NULL,
            PRIMARY KEY ("run_id", "chunk")
        ) STRICT, WITHOUT ROWID;
        """

    private static let rejection = """
        CREATE TABLE "rejection" (
            "run_id" TEXT NOT NULL,
            "chunk" INTEGER NOT NULL,
            "ordinal" INTEGER NOT NULL CHECK ("ordinal" >= 0),
            "flight_id" INTEGER,
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
            "rows" INTEGER NOT NULL CHECK ("rows" >= 0),
            "published_at" TEXT NOT NULL
        ) STRICT;
        CREATE INDEX "publication_by_partition" ON "publication" ("job", "partition");
        """
}
