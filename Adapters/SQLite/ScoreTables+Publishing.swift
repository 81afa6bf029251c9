import Domain
import GRDB
import UseCases

extension ScoreTables {
    /// Moves the published rows of a run back to the staging table, where they are kept.
    func withdraw(_ run: RunID, of partition: Partition, in database: Database) throws {
        // Of one key there is one published row, so an ordinal of 0 keeps them apart.
        try database.execute(
            sql: """
                INSERT INTO \(staging)
                    ("run_id", "day", "model_name", "model_version", "flight_id", "score", "ordinal")
                SELECT "run_id", "day", "model_name", "model_version", "flight_id", "score", 0 FROM \(scores)
                WHERE "day" = ? AND "run_id" = ?
                """, arguments: ["\(partition)", run.rawValue])
        try database.execute(
            sql: """
                DELETE FROM \(scores) WHERE "day" = ? AND "run_id" = ?
                """, arguments: ["\(partition)", run.rawValue])
    }

    /// Moves the staged rows of a run to the published table.
    func publish(_ run: RunRecord, in database: Database) throws {
        let staged = try stagedCount(of: run.id, in: database)
        guard staged == run.counts.staged else {
            throw BatchError(
                .dataRefused,
                "run \(run.id) has \(staged) rows in \(staging), the ledger says \(run.counts.staged); nothing was "
                    + "published. Score the partition again (--rescore)")
        }
        try demandEmpty(run.partition, in: database)
        try database.execute(
            sql: """
                INSERT INTO \(scores) ("day", "flight_id", "score", "run_id", "model_name", "model_version")
                SELECT "day", "flight_id", "score", "run_id", "model_name", "model_version" FROM \(staging)
                WHERE "run_id" = ? ORDER BY "flight_id"
                """, arguments: [run.id.rawValue])
        try discard(run.id, in: database)
    }

    /// Throws `dataRefused` when a partition still has rows: a partition's published rows are of one run.
    private func demandEmpty(_ partition: Partition, in database: Database) throws {
        let sql = """
            SELECT count(*) FROM \(scores) WHERE "day" = ?
            """
        let others = try Int.fetchOne(database, sql: sql, arguments: ["\(partition)"]) ?? 0
        guard others == 0 else {
            throw BatchError(
                .dataRefused,
                "table \(scores) has \(others) rows of partition \(partition) that this job did not publish; nothing was "
                    + "published. Remove them, or give each job a table of its own")
        }
    }
}
