import Domain

/// The schema of the ledger: its tables and the rules that the server itself keeps.
struct LedgerSchema: Sendable {
    /// The schema's name.
    let name: QuotedName

    /// A table of the ledger.
    func table(_ name: String) throws -> QualifiedName {
        QualifiedName(schema: self.name, table: try QuotedName(name))
    }

    /// The table with the staged scores of a run, which later becomes a partition or is kept for a while.
    func staged(_ run: RunID) throws -> QualifiedName { try table("run_\(run)") }

    /// Makes the tables where they are missing; two processes that do so at once wait for each other.
    func create(on connection: PQConnection) throws {
        guard try !connection.exists(try table("publication")) else { return }
        try connection.transaction {
            try connection.waitForTurn("ledger \(name.name)")
            // To somebody who may not make schemas, even IF NOT EXISTS is refused where one was made for them.
            if try connection.execute("SELECT to_regnamespace($1) IS NULL", ["\(name)"]).first?.first == "t" {
                try connection.execute("CREATE SCHEMA \(name)")
            }
            try connection.execute(statements)
        }
    }

    private var statements: String {
        """
        CREATE TABLE IF NOT EXISTS \(name).run (
            run_id text PRIMARY KEY,
            job text NOT NULL,
            "partition" date NOT NULL,
            status text NOT NULL CHECK (status IN (\(statuses))),
            attempt bigint NOT NULL CHECK (attempt >= 1),
            model_name text NOT NULL,
            model_version bigint NOT NULL CHECK (model_version >= 1),
            model_digest text NOT NULL CHECK (length(model_digest) = 64),
            configuration_digest text NOT NULL CHECK (length(configuration_digest) = 64),
            program_version text NOT NULL,
            rows_read bigint NOT NULL CHECK (rows_read >= 0),
            rows_rejected bigint NOT NULL CHECK (rows_rejected >= 0),
            rows_scored bigint NOT NULL CHECK (rows_scored >= 0),
            rows_staged bigint NOT NULL CHECK (rows_staged >= 0),
            chunks bigint NOT NULL CHECK (chunks >= 0),
            "position" bigint,
            score_rows bigint,
            score_mean double precision,
            score_p05 double precision,
            score_p25 double precision,
            score_p50 double precision,
            score_p75 double precision,
            score_p95 double precision,
            message text,
            opened_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            CHECK (rows_read = rows_rejected + rows_scored)
        );
        CREATE INDEX IF NOT EXISTS run_by_partition ON \(name).run (job, "partition");
        CREATE UNIQUE INDEX IF NOT EXISTS one_published_run ON \(name).run (job, "partition")
            WHERE status = 'published';
        CREATE TABLE IF NOT EXISTS \(name).chunk (
            run_id text NOT NULL REFERENCES \(name).run,
            chunk bigint NOT NULL CHECK (chunk >= 0),
            rows_read bigint NOT NULL,
            rows_rejected bigint NOT NULL,
            rows_scored bigint NOT NULL,
            "position" bigint NOT NULL,
            committed_at timestamptz NOT NULL,
            PRIMARY KEY (run_id, chunk),
            CHECK (rows_read = rows_rejected + rows_scored)
        );
        CREATE TABLE IF NOT EXISTS \(name).rejection (
            run_id text NOT NULL,
            chunk bigint NOT NULL,
            ordinal bigint NOT NULL,
            flight_id bigint,
            line bigint,
            column_name text,
            code text NOT NULL,
            expected text NOT NULL,
            PRIMARY KEY (run_id, chunk, ordinal),
            FOREIGN KEY (run_id, chunk) REFERENCES \(name).chunk
        );
        CREATE TABLE IF NOT EXISTS \(name).audit (
            run_id text NOT NULL REFERENCES \(name).run,
            ordinal bigint NOT NULL,
            rule text NOT NULL,
            passed bigint NOT NULL CHECK (passed IN (0, 1)),
            observed text NOT NULL,
            expected text NOT NULL,
            PRIMARY KEY (run_id, ordinal)
        );
        CREATE TABLE IF NOT EXISTS \(name).publication (
            publication_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            run_id text NOT NULL REFERENCES \(name).run,
            job text NOT NULL,
            "partition" date NOT NULL,
            rows bigint NOT NULL CHECK (rows >= 0),
            published_at timestamptz NOT NULL
        );
        """
    }

    private var statuses: String { RunStatus.allCases.map { SQLLiteral.text($0.rawValue) }.joined(separator: ", ") }
}
