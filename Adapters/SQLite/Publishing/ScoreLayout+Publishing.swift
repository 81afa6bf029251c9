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

    /// Moves the staged rows of a run to the published table.
    ///
    /// - Throws: `dataRefused` when they are not as many as the ledger says, or the partition has other rows.
    func publish(_ run: RunRecord, in database: Database) throws {
        let staged = try tables.stagedCount(of: run.id, in: database)
        guard staged == run.counts.staged else { throw BatchError.stagedRowsMissing(run, found: staged) }
        try refuseOtherRows(of: run.partition, in: database)
        try database.execute(
            sql: """
                INSERT INTO \(tables.scores) (\(columnList))
                SELECT \(columnList) FROM \(tables.staging)
                WHERE "run_id" = ? ORDER BY \(Identifier.list(keys))
                """, arguments: [run.id.rawValue])
        try tables.discard(run.id, in: database)
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
