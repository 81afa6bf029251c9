public import Domain
import GRDB
import Tabular
public import UseCases

extension SQLiteStore: PublishedScores {
    /// See ``UseCases/PublishedScores``.
    public func scores(of partition: Partition, order: ScoreOrder, limit: Int?) throws -> [PublishedScore] {
        let ordering =
            switch order {
            case .byKey: "\"flight_id\""
            case .highestFirst: "\"score\" DESC, \"flight_id\""
            }
        let sql = """
            SELECT "flight_id", "score", "run_id", "model_name", "model_version" FROM \(tables.scores)
            WHERE "day" = ?
            ORDER BY \(ordering)
            LIMIT ?
            """
        return try read { database in
            guard try ScoreTables(tables).exists(tables.scores, in: database) else { return [] }
            try ScoreColumn.schema.check(tables.scores, in: database)
            let rows = try Row.fetchCursor(
                database, sql: sql, arguments: ["\(partition)", limit.map { max(0, $0) } ?? -1])
            return try Array(rows.map { [self] in try score($0, of: partition) })
        } ?? []
    }

    private func score(_ row: Row, of partition: Partition) throws -> PublishedScore {
        guard let flight = Int64.fromDatabaseValue(row[0]).flatMap(FlightID.init(rawValue:)),
            let value = Double.fromDatabaseValue(row[1]),
            let run = String.fromDatabaseValue(row[2]).flatMap(RunID.init(rawValue:)),
            let name = String.fromDatabaseValue(row[3]).flatMap(ModelName.init(rawValue:)),
            let version = Int.fromDatabaseValue(row[4])
        else {
            throw BatchError(
                .config,
                "table \(tables.scores) has a row of partition \(partition) that this program never writes; was it changed "
                    + "by hand?")
        }
        return PublishedScore(
            partition: partition, score: Score(flight: flight, value: value), run: run, modelName: name,
            modelVersion: version)
    }
}
