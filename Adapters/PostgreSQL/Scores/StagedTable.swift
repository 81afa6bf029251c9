import Domain
import Tabular
import UseCases

/// The table with the scores of one run: first staged, then published or attached to the published table, then kept.
struct StagedTable {
    /// The table.
    let name: QualifiedName
    private let run: RunRecord
    private let key: QualifiedName

    /// The table of a run.
    init(_ run: RunRecord, in ledger: LedgerSchema) throws {
        self.run = run
        name = try ledger.staged(run.id)
        key = try ledger.table("run_\(run.id)_key")
    }

    /// The statement that makes the table. What is equal in all rows is a default, so that a copy sends keys and scores
    /// only. The check lets the server attach the table as the day's partition without looking at its rows. Keys may be
    /// there twice: the audit judges them.
    func create() throws -> String {
        let model = run.recipe.model
        let day = SQLLiteral.day(run.partition.day)
        return """
            CREATE TABLE \(name) (
                day date NOT NULL DEFAULT \(day) CHECK (day = \(day)),
                flight_id bigint NOT NULL,
                score double precision NOT NULL,
                run_id text NOT NULL DEFAULT \(SQLLiteral.text(run.id.rawValue)),
                model_name text NOT NULL DEFAULT \(SQLLiteral.text(model.name.rawValue)),
                model_version bigint NOT NULL DEFAULT \(model.version)
            )
            """
    }

    /// Copies scores in.
    func append(_ scores: [Score], on connection: PQConnection) throws {
        guard !scores.isEmpty else { return }
        let bytes = Stopwatch.time(.encoding) { Self.bytes(of: scores) }
        try connection.copyIn("COPY \(name) (flight_id, score) FROM STDIN (FORMAT binary)", bytes)
    }

    private static func bytes(of scores: [Score]) -> [UInt8] {
        var batch = RowBatch(schema: TableSchema([ScoreColumn.key, ScoreColumn.score]))
        for score in scores {
            batch.integers[0].append(score.flight.rawValue)
            batch.reals[0].append(score.value)
            batch.endRow()
        }
        var writer = BinaryCopyWriter()
        writer.append(batch)
        writer.finish()
        return writer.take()
    }

    /// Throws `dataRefused` unless the table has as many rows as the ledger says.
    func checkCount(on connection: PQConnection) throws {
        let isThere = try connection.exists(name)
        let rows = isThere ? try connection.executeBulk("SELECT count(*) FROM \(name)").first?.first ?? nil : "0"
        guard rows == String(run.counts.staged) else {
            throw BatchError(
                .dataRefused,
                "run \(run.id) has \(rows ?? "no") staged rows, the ledger says \(run.counts.staged); not published. "
                    + "Score the partition again (--rescore)")
        }
    }

    /// Whether the table has the key that the published table has.
    func hasKey(on connection: PQConnection) throws -> Bool { try connection.exists(key) }

    /// Gives the table the key that the published table has, unless it has it; keys that are there twice are
    /// `dataRefused`.
    func addKey(on connection: PQConnection) throws {
        guard try !hasKey(on: connection) else { return }
        do {
            try connection.executeBulk(
                "ALTER TABLE \(name) ADD CONSTRAINT \(key.table) PRIMARY KEY (day, flight_id)")
        } catch let fault as PQFault where fault.state == .uniqueViolation {
            throw BatchError(
                .dataRefused, "run \(run.id) has two staged rows of one flight_id; not published", cause: fault)
        }
    }
}
