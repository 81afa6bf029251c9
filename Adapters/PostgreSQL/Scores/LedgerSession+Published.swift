import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// See ``UseCases/PublishedScores``.
    func scores(of partition: Partition, order: ScoreOrder, limit: Int?) throws -> [PublishedScore] {
        try work("reading table \(published.name.plain)") { connection in
            guard try connection.exists(published.name) else { return [] }
            let rows = try connection.executeBulk(
                """
                SELECT flight_id, score::float8, run_id, model_name, model_version
                FROM \(published.name) WHERE day = $1::date
                ORDER BY \(order == .byKey ? "flight_id" : "score DESC NULLS LAST, flight_id") LIMIT $2::bigint
                """, ["\(partition)", limit.map { String(max(0, $0)) }])
            return try rows.map { try score(of: partition, $0) }
        }
    }

    private func score(of partition: Partition, _ row: [String?]) throws -> PublishedScore {
        guard let flight = row[0].flatMap({ Int64($0) }).flatMap(FlightID.init(rawValue:)),
            let run = row[2].flatMap(RunID.init(rawValue:)), let model = row[3].flatMap(ModelName.init(rawValue:)),
            let version = row[4].flatMap({ Int($0) })
        else {
            throw BatchError(
                .dataRefused,
                "table \(published.name.plain) has a row of partition \(partition) that this program never writes; "
                    + "was it changed by hand?")
        }
        let score = Score(flight: flight, value: row[1].flatMap { Double($0) } ?? .nan)
        return PublishedScore(
            partition: partition, score: score, run: run, modelName: model, modelVersion: version)
    }
}
