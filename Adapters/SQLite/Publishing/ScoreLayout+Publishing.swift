#if SQLite
import Domain
import GRDB
import UseCases

extension ScoreLayout {
    /// Moves the published rows of a run back to the staging table, where they are kept.
    func withdraw(_ run: RunRecord, in database: Database) throws {
        let condition = try Query(where: run, in: self)
        // There is one published row for each key, so the ordinal need not distinguish any.
        try database.execute(
            sql: """
                INSERT INTO \(tables.staging) (\(columnList), \(ordinal))
                SELECT \(columnList), 0 FROM \(tables.scores) WHERE \(condition.sql)
                """, arguments: condition.arguments)
        try database.execute(
            sql: """
                DELETE FROM \(tables.scores) WHERE \(condition.sql)
                """, arguments: condition.arguments)
    }

    /// Moves the staged rows of a run to the published table, and reads them back. A table whose key replaces or ignores rows
    /// (`ON CONFLICT`) must not do so: it could remove rows of other partitions.
    ///
    /// - Throws: `dataRefused` when the table has other rows afterwards than those that were computed.
    func publish(_ run: RunRecord, in database: Database) throws {
        try refuseOtherRows(of: run.partition, in: database)
        try database.execute(
            sql: """
                INSERT OR ABORT INTO \(tables.scores) (\(columnList))
                SELECT \(columnList) FROM \(tables.staging)
                WHERE "run_id" = ? ORDER BY \(Identifier.list(keys))
                """, arguments: [run.id.rawValue])
        let found = try tally(of: run, in: database)
        if PublicationState(of: run, found: found) != .intact {
            let staged = Query(sql: "\"run_id\" = ?", values: [run.id.rawValue.databaseValue])
            try run.checkStaged(try tally(of: run, tables.staging, where: staged, in: database))
            try run.checkPublished(found, in: tables.scores.name)
        }
        try tables.discard(run.id, in: database)
    }

    /// Counts and sums up the published rows of a run's partition.
    func tally(of run: RunRecord, in database: Database) throws -> PublishedTally {
        try tally(of: run, tables.scores, where: try Query(where: run.partition, in: self), in: database)
    }

    private func tally(
        of run: RunRecord, _ table: Identifier, where condition: Query, in database: Database
    ) throws -> PublishedTally {
        var tally = PublishedTally()
        try read(table, where: condition, in: database) { keys, outputs in
            tally.rows += keys.count
            tally.checksum = tally.checksum + RowChecksum(scores: keys, outputs)
        }
        let sql = """
            SELECT count(*) FROM \(table) WHERE \(condition.sql)
                AND ("run_id" IS NOT ? OR "model_name" IS NOT ? OR "model_version" IS NOT ?)
            """
        let model = run.recipe.model
        let values =
            condition.values + [
                run.id.rawValue.databaseValue, model.name.rawValue.databaseValue, model.version.databaseValue,
            ]
        tally.foreignRows = try Int.fetchOne(database, sql: sql, arguments: StatementArguments(values)) ?? 0
        return tally
    }

    /// Throws `dataRefused` when a partition still has rows: all published rows of a partition belong to one run.
    private func refuseOtherRows(of partition: Partition, in database: Database) throws {
        let condition = try Query(where: partition, in: self)
        let sql = """
            SELECT count(*) FROM \(tables.scores) WHERE \(condition.sql)
            """
        let others = try Int.fetchOne(database, sql: sql, arguments: condition.arguments) ?? 0
        guard others == 0 else {
            throw BatchError(
                .dataRefused,
                "table \(tables.scores) has \(others) rows of partition \(partition) that this job did not publish; nothing was "
                    + "published. Remove them, or give each job a table of its own")
        }
    }
}

extension Query {
    /// The condition for the published rows of a partition.
    ///
    /// - Throws: `usage` for a partition that the table's column cannot hold.
    init(where partition: Partition, in layout: ScoreLayout) throws {
        guard let column = layout.partition else {
            self.init(sql: "1")
            return
        }
        guard let value = layout.tables.value(of: partition) else {
            throw BatchError(
                .usage,
                "partition \(partition) is no value of column \(column) of table \(layout.tables.scores), expected a whole "
                    + "number")
        }
        self.init(sql: "\(column) = ?", values: [value])
    }

    /// The condition for the published rows of a run.
    fileprivate init(where run: RunRecord, in layout: ScoreLayout) throws {
        let partition = try Query(where: run.partition, in: layout)
        self.init(
            sql: "\(partition.sql) AND \"run_id\" = ?", values: partition.values + [run.id.rawValue.databaseValue])
    }
}
#endif
