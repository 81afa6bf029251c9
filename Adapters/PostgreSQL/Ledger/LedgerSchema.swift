#if PostgreSQL
import Domain
import Tabular

/// The schema of the ledger: its tables, and the rules that the server itself enforces.
struct LedgerSchema: Sendable {
    /// The schema's name.
    let name: QuotedName

    /// A table of the ledger.
    func table(_ name: String) throws -> QualifiedName {
        QualifiedName(schema: self.name, table: try QuotedName(name))
    }

    /// The table with the staged scores of a run, which later becomes a partition or is kept for a while.
    func staged(_ run: RunID) throws -> QualifiedName { try table("run_\(run)") }

    /// The version of the ledger; nil when there is none yet.
    func version(on connection: PQConnection) throws -> Int? {
        // In one statement, since another process may create them meanwhile.
        let tables = try connection.execute(
            """
            SELECT c.relname FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE n.nspname = $1 AND c.relname IN ('run', 'ledger_version')
            """, [name.name])
        guard tables.contains(["ledger_version"]) else {
            // Version 1 did not record its version.
            return tables.isEmpty ? nil : 1
        }
        let version = try connection.execute("SELECT version FROM \(try table("ledger_version"))").first?.first
            .flatMap { $0 }
        guard let version = version.flatMap({ Int($0) }) else {
            throw PQFault.malformed("the ledger has no version")
        }
        return version
    }

    /// Whether there is a ledger.
    ///
    /// - Throws: `config` for a ledger of another version.
    @discardableResult
    func check(on connection: PQConnection) throws -> Bool {
        let version = try version(on: connection)
        try LedgerVersion.check(version, of: "schema \(name.name) of \(connection.address)")
        return version != nil
    }

    /// Creates the tables where there are none; of two processes that do so at once, one waits for the other.
    ///
    /// - Throws: `config` for a ledger of another version.
    func create(on connection: PQConnection) throws {
        guard try !check(on: connection) else { return }
        try connection.transaction {
            try waitForTurn(on: connection)
            guard try !check(on: connection) else { return }
            // To a role that may not create schemas, even IF NOT EXISTS is refused for an existing one.
            if try connection.execute("SELECT to_regnamespace($1) IS NULL", ["\(name)"]).first?.first == "t" {
                try connection.execute("CREATE SCHEMA \(name)")
            }
            try connection.execute(statements)
            try connection.execute(versionStatements)
        }
    }

    /// Waits until no other process creates or migrates the ledger.
    func waitForTurn(on connection: PQConnection) throws { try connection.waitForTurn("ledger \(name.name)") }

    /// Records the version.
    var versionStatements: String {
        """
        CREATE TABLE \(name).ledger_version (
            only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
            version bigint NOT NULL CHECK (version >= 1)
        );
        INSERT INTO \(name).ledger_version (version) VALUES (\(LedgerVersion.current));
        """
    }

    private var statements: String {
        """
        CREATE TABLE \(name).run (
            run_id text PRIMARY KEY,
            job text NOT NULL,
            "partition" text NOT NULL,
            target text NOT NULL,
            status text NOT NULL CHECK (status IN (\(statuses))),
            attempt bigint NOT NULL CHECK (attempt >= 1),
            host text,
            process bigint,
            is_rescore bigint NOT NULL CHECK (is_rescore IN (0, 1)),
            parent_run_id text,
            model_name text NOT NULL,
            model_version bigint NOT NULL CHECK (model_version >= 1),
            model_digest text NOT NULL CHECK (length(model_digest) = 64),
            problem_name text NOT NULL,
            problem_version bigint NOT NULL CHECK (problem_version >= 0),
            problem_digest text NOT NULL CHECK (length(problem_digest) = 64),
            outputs text NOT NULL,
            are_probabilities bigint NOT NULL CHECK (are_probabilities IN (0, 1)),
            configuration_digest text NOT NULL CHECK (length(configuration_digest) = 64),
            program_version text NOT NULL,
            rows_read bigint NOT NULL CHECK (rows_read >= 0),
            rows_rejected bigint NOT NULL CHECK (rows_rejected >= 0),
            rows_scored bigint NOT NULL CHECK (rows_scored >= 0),
            rows_staged bigint NOT NULL CHECK (rows_staged >= 0),
            chunks bigint NOT NULL CHECK (chunks >= 0),
            chunk_rows bigint NOT NULL CHECK (chunk_rows >= 0),
            time_zone text,
            "position" text,
            source_checksum text CHECK (length(source_checksum) = 16),
            score_checksum text CHECK (length(score_checksum) = 16),
            score_summary text,
            message text,
            opened_at timestamptz NOT NULL,
            updated_at timestamptz NOT NULL,
            CHECK (rows_read = rows_rejected + rows_scored)
        );
        CREATE INDEX run_by_partition ON \(name).run (job, "partition");
        CREATE UNIQUE INDEX one_published_run ON \(name).run (job, "partition", target) WHERE status = 'published';
        CREATE TABLE \(name).chunk (
            run_id text NOT NULL REFERENCES \(name).run,
            chunk bigint NOT NULL CHECK (chunk >= 0),
            rows_read bigint NOT NULL,
            rows_rejected bigint NOT NULL,
            rows_scored bigint NOT NULL,
            "position" text NOT NULL,
            source_checksum text CHECK (length(source_checksum) = 16),
            score_checksum text CHECK (length(score_checksum) = 16),
            stage_checksum text CHECK (length(stage_checksum) = 16),
            committed_at timestamptz NOT NULL,
            PRIMARY KEY (run_id, chunk),
            CHECK (rows_read = rows_rejected + rows_scored)
        );
        CREATE TABLE \(name).rejection (
            run_id text NOT NULL,
            chunk bigint NOT NULL,
            ordinal bigint NOT NULL,
            row_key text,
            line bigint,
            column_name text,
            code text NOT NULL,
            expected text NOT NULL,
            PRIMARY KEY (run_id, chunk, ordinal),
            FOREIGN KEY (run_id, chunk) REFERENCES \(name).chunk
        );
        CREATE TABLE \(name).audit (
            run_id text NOT NULL REFERENCES \(name).run,
            ordinal bigint NOT NULL,
            rule text NOT NULL,
            passed bigint NOT NULL CHECK (passed IN (0, 1)),
            observed text NOT NULL,
            expected text NOT NULL,
            PRIMARY KEY (run_id, ordinal)
        );
        CREATE TABLE \(name).publication (
            publication_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            run_id text NOT NULL REFERENCES \(name).run,
            job text NOT NULL,
            "partition" text NOT NULL,
            target text NOT NULL,
            rows bigint NOT NULL CHECK (rows >= 0),
            score_checksum text CHECK (length(score_checksum) = 16),
            published_at timestamptz NOT NULL
        );
        """
    }

    private var statuses: String { RunStatus.allCases.map { SQLLiteral.text($0.rawValue) }.joined(separator: ", ") }
}
#endif
