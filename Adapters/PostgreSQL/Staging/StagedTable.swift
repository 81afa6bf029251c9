#if PostgreSQL
import Domain
import Tabular
import UseCases

/// The table with the scores of one run: first staged, then published or attached to the published table, then kept.
struct StagedTable {
    /// The table.
    let name: QualifiedName
    private let run: RunRecord
    private let scores: ScoreTable
    private let key: QualifiedName

    /// The table of a run.
    init(_ run: RunRecord, _ scores: ScoreTable, in ledger: LedgerSchema) throws {
        self.run = run
        self.scores = scores
        name = try ledger.staged(run.id)
        key = try ledger.table("run_\(run.id)_key")
    }

    /// The statement that creates the table. What all rows have in common is a default, so that a copy sends keys and
    /// scores only. The check lets the server attach the table as a partition without reading its rows. Duplicate keys are
    /// allowed: the audit judges them.
    func create() throws -> String {
        let value = try scores.listValue(of: run)
        let keys = Set(scores.keys.map(\.name))
        let definitions = try scores.definitions(run.recipe.outputs) { column in
            let isList = column.name == scores.listColumn.name
            let check = isList ? " CHECK (\(try QuotedName(column.name)) = \(value))" : ""
            let fixed = isList && !keys.contains(column.name) ? value : self.value(of: column)
            return (fixed.map { " DEFAULT \($0)" } ?? "") + check
        }
        return "CREATE TABLE \(name) (\(definitions))"
    }

    private func value(of column: ColumnSpecification) -> String? {
        switch column {
        case ScoreTable.run: SQLLiteral.text(run.id.rawValue)
        case ScoreTable.modelName: SQLLiteral.text(run.recipe.model.name.rawValue)
        case ScoreTable.modelVersion: String(run.recipe.model.version)
        default: nil
        }
    }

    /// Copies scores in.
    ///
    /// - Throws: `internal` when the keys are of another kind than the table's.
    func append(_ chunk: ScoredChunk, on connection: PQConnection) throws {
        guard chunk.scoredCount > 0 else { return }
        guard chunk.keys.kind == scores.keyKind else {
            throw BatchError(
                .internal, "run \(run.id) was given keys of another kind than those of table \(scores.name)")
        }
        let schema = TableSchema(scores.keys + ScoreTable.outputColumns(run.recipe.outputs))
        let bytes = Stopwatch.time(.encoding) { Self.bytes(of: chunk, schema) }
        try connection.copyIn("COPY \(name) (\(try nameList(schema.names))) FROM STDIN (FORMAT binary)", bytes)
    }

    private static func bytes(of chunk: ScoredChunk, _ schema: TableSchema) -> [UInt8] {
        var batch = RowBatch(schema: schema)
        batch.append(chunk.keys)
        for (index, values) in chunk.outputs.enumerated() {
            batch.reals[index].append(count: values.count) { values[$0] }
        }
        batch.endRows(chunk.scoredCount)
        var writer = BinaryCopyWriter()
        writer.append(batch)
        writer.finish()
        return writer.take()
    }

    /// Counts and sums up the rows, in a transaction, which from now on is the only one that may change them.
    func tally(on connection: PQConnection) throws -> PublishedTally {
        guard try connection.exists(name) else { return PublishedTally() }
        try connection.execute("LOCK TABLE \(name) IN SHARE ROW EXCLUSIVE MODE")
        let hash = try ScoreHash(scores.keys, run.recipe.outputs.names, alias: "scored")
        return try TallyQuery(table: name, hash: hash, condition: "true", run: run).tally(on: connection)
    }

    /// Whether the table has the primary key of the published table.
    func hasKey(on connection: PQConnection) throws -> Bool { try connection.exists(key) }

    /// Adds the primary key of the published table, unless it is there; duplicate keys are `dataRefused`.
    func addKey(on connection: PQConnection) throws {
        guard try !hasKey(on: connection) else { return }
        do {
            try connection.executeBulk(
                "ALTER TABLE \(name) ADD CONSTRAINT \(key.table) PRIMARY KEY (\(try nameList(scores.primaryKey)))")
        } catch let fault as PQFault where fault.state == .uniqueViolation {
            let names = scores.keys.map(\.name).joined(separator: ", ")
            throw BatchError(
                .dataRefused, "run \(run.id) has two staged rows with the same \(names); not published", cause: fault)
        }
    }
}
#endif
