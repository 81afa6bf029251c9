import Domain
import GRDB
import UseCases

extension ScoreTables {
    /// Adds a chunk's scores to those that a run has staged.
    func stage(_ scores: [Score], of run: RunRecord, in database: Database) throws {
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO \(staging)
                    ("run_id", "day", "model_name", "model_version", "flight_id", "score", "ordinal")
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)
        let model = run.recipe.model
        let day = "\(run.partition)"
        // What is equal in all rows is bound once.
        insert.setUncheckedArguments([run.id.rawValue, day, model.name.rawValue, model.version, nil, nil, nil])
        let rows = RowStatement(insert)
        for (place, score) in scores.enumerated() {
            rows.bind(score.flight.rawValue, to: 4)
            rows.bind(score.value, to: 5)
            rows.bind(Int64(run.counts.staged + place), to: 6)
            try rows.execute()
        }
    }

    /// How many rows a run has staged.
    func stagedCount(of run: RunID, in database: Database) throws -> Int {
        let sql = """
            SELECT count(*) FROM \(staging) WHERE "run_id" = ?
            """
        return try Int.fetchOne(database, sql: sql, arguments: [run.rawValue]) ?? 0
    }

    /// The staged rows of a run in the order of their keys.
    var stagedRows: String {
        """
        SELECT "flight_id", "score" FROM \(staging) WHERE "run_id" = ? ORDER BY "flight_id"
        """
    }

    /// The staged scores of a run in figures.
    func profile(of run: RunID, range: ClosedRange<Double>, in database: Database) throws -> ScoreProfile {
        var profile = ScoreProfile(range: range)
        let rows = try Row.fetchCursor(database, sql: stagedRows, arguments: [run.rawValue])
        while let row = try rows.next() {
            guard let flight = FlightID(rawValue: row[0]) else {
                throw BatchError(
                    .dataRefused, "table \(staging) has a row whose key is not positive; was it changed by hand?")
            }
            profile.add(flight, row[1])
        }
        return profile
    }

    /// Removes the staged rows of a run.
    func discard(_ run: RunID, in database: Database) throws {
        try database.execute(
            sql: """
                DELETE FROM \(staging) WHERE "run_id" = ?
                """, arguments: [run.rawValue])
    }
}
