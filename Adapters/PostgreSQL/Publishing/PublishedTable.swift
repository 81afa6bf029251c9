#if PostgreSQL
import Domain
import Tabular
import UseCases

/// The table that readers see.
struct PublishedTable: Sendable {
    /// The table.
    let name: QualifiedName
    /// Its columns, and how it is cut into partitions.
    let scores: ScoreTable
    /// How scores get into it.
    let strategy: PublishStrategy

    /// Creates the table where it is missing, and otherwise checks that it can hold the scores of a model.
    func prepare(_ outputs: ModelOutputs, on connection: PQConnection) throws {
        if try !connection.exists(name) {
            try connection.waitForTurn("table \(name.plain)")
            if try !connection.exists(name) { try connection.execute(try create(outputs)) }
        }
        try check(outputs, on: connection)
    }

    /// Checks that the table can hold the scores of a model; one that does not exist yet can.
    ///
    /// - Throws: `config` when it cannot.
    func check(_ outputs: ModelOutputs, on connection: PQConnection) throws {
        guard try connection.exists(name) else { return }
        try checkColumns(outputs, try connection.columns(of: name), try insertionRules(on: connection))
        guard try strategy == .replace || isPartitioned(on: connection) else {
            throw BatchError(
                .config,
                "table \(name.plain) is not partitioned by list on the column \"\(scores.listColumn.name)\", so no staged "
                    + "table can become a partition of it; publish with the strategy replace, or name a table that does "
                    + "not exist yet")
        }
    }

    /// Counts and sums up the rows of a run's partition; none when there is no table.
    func tally(of run: RunRecord, on connection: PQConnection) throws -> PublishedTally {
        guard try connection.exists(name) else { return PublishedTally() }
        let columns = try connection.columns(of: name)
        try checkColumns(run.recipe.outputs, columns, InsertionRules())
        let hash = try ScoreHash(scores.keys, run.recipe.outputs.names, columns: columns, alias: "scored")
        return try TallyQuery(table: name, hash: hash, condition: try condition(for: run), run: run)
            .tally(on: connection)
    }

    /// Replaces the rows of the run that was published before by those of another run, after all of these were checked.
    ///
    /// - Throws: `dataRefused` when the staged rows are not those that were computed, or the table did not take them.
    func swap(
        _ old: RunRecord?, for new: RunRecord, in ledger: LedgerSchema, on connection: PQConnection
    ) throws {
        let staged = try StagedTable(new, scores, in: ledger)
        let kept = try old.map { try StagedTable($0, scores, in: ledger) }
        switch strategy {
        case .attach:
            try new.checkStaged(try staged.tally(on: connection))
            try exchange(kept, for: staged, value: try scores.listValue(of: new), on: connection)
        case .replace:
            guard try connection.exists(staged.name) else { throw BatchError.stagedRowsMissing(new, found: 0) }
            try checkOwner(of: new, in: ledger, on: connection)
            try replace(by: staged, new, keeping: kept, old, on: connection)
            try checkTaken(new, from: staged, on: connection)
            try connection.execute("DROP TABLE \(staged.name)")
        }
    }

    /// Reads back what the table has after the rows of a run were inserted.
    private func checkTaken(_ run: RunRecord, from staged: StagedTable, on connection: PQConnection) throws {
        // Triggers that wait for the end of the transaction may change rows as well.
        try connection.execute("SET CONSTRAINTS ALL IMMEDIATE")
        let found = try tally(of: run, on: connection)
        guard PublicationState(of: run, found: found) != .intact else { return }
        try run.checkStaged(try staged.tally(on: connection))
        try run.checkPublished(found, in: name.plain)
    }

    /// Puts a table in the place of the partition that there is.
    private func exchange(
        _ kept: StagedTable?, for staged: StagedTable, value: String, on connection: PQConnection
    ) throws {
        let old = try kept.flatMap { try partitions(on: connection).contains($0.name.plain) ? $0 : nil }
        if let old {
            try connection.lockBriefly(name, and: old.name)
            try connection.execute("ALTER TABLE \(name) DETACH PARTITION \(old.name)")
        }
        try checkPartitions(on: connection)
        do {
            try connection.executeBulk("ALTER TABLE \(name) ATTACH PARTITION \(staged.name) FOR VALUES IN (\(value))")
        } catch let fault as PQFault where fault.state == .checkViolation {
            throw BatchError(
                .dataRefused,
                "the default partition of table \(name.plain) has rows of the partition that is to be published; not "
                    + "published. Delete them, or move them into a table of their own", cause: fault)
        }
    }

    private func replace(
        by staged: StagedTable, _ new: RunRecord, keeping kept: StagedTable?, _ old: RunRecord?,
        on connection: PQConnection
    ) throws {
        let columns = try scores.columns(new.recipe.outputs)
        let names = try nameList(columns.map(\.name))
        let condition = try condition(for: new)
        if let kept, let old {
            let keptNames = try nameList(try scores.columns(old.recipe.outputs).map(\.name))
            try connection.execute(try kept.create())
            try connection.executeBulk(
                """
                INSERT INTO \(kept.name) (\(keptNames)) SELECT \(try values(scores.columns(old.recipe.outputs), on: connection))
                FROM \(name) AS published WHERE \(condition) AND run_id = \(SQLLiteral.text(old.id.rawValue))
                """)
        }
        try connection.executeBulk("DELETE FROM \(name) WHERE \(condition)")
        try insert(
            "INSERT INTO \(name) (\(names)) SELECT \(try assignments(columns, on: connection)) FROM \(staged.name)",
            on: connection)
    }

    private func insert(_ statement: String, on connection: PQConnection) throws {
        let narrow = try connection.columns(of: name).filter(\.isNarrow).map { "\"\($0.name.name)\" (\($0.typeName))" }
        do {
            try connection.executeBulk(statement)
        } catch let fault as PQFault where fault.state == .numberOutOfRange || fault.state == .textTooLong {
            throw BatchError(
                .config,
                "table \(name.plain) cannot hold the keys: a value does not fit the type of its column"
                    + (narrow.isEmpty ? "" : " among \(narrow.joined(separator: ", "))")
                    + "; not published. Give the column the type that it has in the source", cause: fault)
        }
    }

    /// Expressions for the values of the published table as staged tables have them.
    private func values(_ columns: [ColumnSpecification], on connection: PQConnection) throws -> String {
        let found = try connection.columns(of: name)
        return try columns.map { column in
            let name = try QuotedName(column.name)
            let value =
                found.first { $0.name == name }?.value(as: column.type, timeZone: "UTC", in: "published") ?? "\(name)"
            return column.type == .real ? "coalesce(\(value), 'NaN')" : value
        }.joined(separator: ", ")
    }

    /// Expressions for the values of a staged table as the published table takes them.
    private func assignments(_ columns: [ColumnSpecification], on connection: PQConnection) throws -> String {
        let found = try connection.columns(of: name)
        return try columns.map { column in
            let name = try QuotedName(column.name)
            return found.first { $0.name == name }?.assignment(of: "\(name)", as: column.type, timeZone: "UTC")
                ?? "\(name)"
        }.joined(separator: ", ")
    }

    private func condition(for run: RunRecord) throws -> String {
        guard let condition = try scores.condition(for: run.partition) else {
            throw BatchError(
                .usage,
                "\"\(run.partition)\" is not a partition of table \(name.plain), expected \(scores.scheme.labelForm)")
        }
        return condition
    }

    private func create(_ outputs: ModelOutputs) throws -> String {
        let definitions = try scores.definitions(outputs)
        let partitions = strategy == .attach ? " PARTITION BY LIST (\(try nameList([scores.listColumn.name])))" : ""
        return "CREATE TABLE \(name) (\(definitions), PRIMARY KEY (\(try nameList(scores.primaryKey))))\(partitions)"
    }

    private func isPartitioned(on connection: PQConnection) throws -> Bool {
        try connection.execute(
            """
            SELECT EXISTS (
                SELECT FROM pg_partitioned_table AS p JOIN pg_attribute AS a ON a.attrelid = p.partrelid
                WHERE p.partrelid = $1::regclass AND p.partstrat = 'l' AND a.attname = $2
                    AND p.partnatts = 1 AND p.partattrs[0] = a.attnum)
            """, ["\(name)", scores.listColumn.name]
        ).first?.first == "t"
    }

    /// The tables that are partitions of this one.
    private func partitions(on connection: PQConnection) throws -> [String] {
        try connection.execute(
            """
            SELECT n.nspname || '.' || c.relname
            FROM pg_inherits AS i JOIN pg_class AS c ON c.oid = i.inhrelid JOIN pg_namespace AS n ON n.oid = c.relnamespace
            WHERE i.inhparent = to_regclass($1)
            """, ["\(name)"]
        ).compactMap { $0.first ?? nil }
    }

    /// Throws `dataRefused` when a table that is published as a whole has a partition of somebody else. In all other schemes
    /// the server itself refuses a second partition for the same value.
    private func checkPartitions(on connection: PQConnection) throws {
        guard scores.partition == nil, let other = try partitions(on: connection).first else { return }
        throw BatchError(
            .dataRefused,
            "table \(name.plain) has the partition \(other), which this job did not publish; not published. Give each job a "
                + "table of its own (target.scores)")
    }

    /// Throws `dataRefused` when the rows to be replaced belong to another job; in a table that is published as a whole,
    /// also when no run of this ledger published them.
    private func checkOwner(of run: RunRecord, in ledger: LedgerSchema, on connection: PQConnection) throws {
        let ownerless = scores.partition == nil ? "r.job IS DISTINCT FROM $1" : "r.job <> $1"
        let foreign = try connection.executeBulk(
            """
            SELECT coalesce(r.job, '') FROM (SELECT run_id FROM \(name) WHERE \(try condition(for: run))) AS p
                LEFT JOIN \(try ledger.table("run")) AS r ON r.run_id = p.run_id
            WHERE \(ownerless) LIMIT 1
            """, [run.job.rawValue])
        guard let job = foreign.first?.first ?? nil else { return }
        throw BatchError(
            .dataRefused,
            "table \(name.plain) has rows of partition \(run.partition) that "
                + (job.isEmpty ? "no run of the ledger" : "job \(job)")
                + " published; not published. Give each job a table of its own (target.scores)")
    }
}
#endif
