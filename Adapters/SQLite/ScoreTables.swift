import Domain
import GRDB
import Tabular
import UseCases

/// The staging and the published table, within a transaction of which they are part.
struct ScoreTables {
    let staging: Identifier
    let scores: Identifier

    init(_ tables: StoreTables) {
        staging = tables.staging
        scores = tables.scores
    }

    /// Makes the tables that are not there; throws `config` when one is there with other columns.
    func create(in database: Database) throws {
        for (table, sql) in [(staging, stagingDefinition), (scores, scoresDefinition)] {
            if try exists(table, in: database) {
                try ScoreColumn.schema.check(table, in: database)
            } else {
                try database.execute(sql: sql)
            }
        }
    }

    /// Whether a table is there.
    func exists(_ table: Identifier, in database: Database) throws -> Bool {
        try !TableSchema.columns(of: table, in: database).isEmpty
    }

    /// Rows lie in the order of run and key, so that a run is audited, published and removed without a search or a sort.
    /// The ordinal makes room for two rows of one key, which the audit is to find.
    private var stagingDefinition: String {
        """
        CREATE TABLE \(staging) (
            "run_id" TEXT NOT NULL,
            "flight_id" INTEGER NOT NULL CHECK ("flight_id" > 0),
            "ordinal" INTEGER NOT NULL CHECK ("ordinal" >= 0),
            "day" TEXT NOT NULL,
            "score" REAL,
            "model_name" TEXT NOT NULL,
            "model_version" INTEGER NOT NULL,
            PRIMARY KEY ("run_id", "flight_id", "ordinal")
        ) STRICT, WITHOUT ROWID
        """
    }

    /// Neither NaN, which SQLite keeps as null, nor an infinite score can be published.
    private var scoresDefinition: String {
        """
        CREATE TABLE \(scores) (
            "day" TEXT NOT NULL,
            "flight_id" INTEGER NOT NULL CHECK ("flight_id" > 0),
            "score" REAL NOT NULL CHECK (abs("score") <= 1.7976931348623157e308),
            "run_id" TEXT NOT NULL,
            "model_name" TEXT NOT NULL,
            "model_version" INTEGER NOT NULL,
            PRIMARY KEY ("day", "flight_id")
        ) STRICT, WITHOUT ROWID
        """
    }
}
