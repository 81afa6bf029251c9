#if PostgreSQL
import Domain
import Tabular
import UseCases

extension LedgerSession {
    /// Counts and sums up the published rows of a run's partition.
    func tally(of run: RunRecord) throws -> PublishedTally {
        try work("counting the rows of table \(published.name.plain)") { try published.tally(of: run, on: $0) }
    }

    /// The published rows of a partition; none for a partition that was never published.
    func scores(of partition: Partition, order: ScoreOrder, limit: Int?) throws -> [PublishedScore] {
        try work("reading table \(published.name.plain)") { connection in
            guard let condition = try published.scores.condition(for: partition),
                try connection.exists(published.name),
                let outputs = try outputs(where: condition, on: connection)
            else { return [] }
            let columns = try connection.columns(of: published.name)
            let keyColumns = try published.scores.keys.map { try column($0, of: columns) }
            let key = KeyExpression(keyColumns, alias: "published", table: published.name.plain)
            let values = try outputs.map { "published.\(try QuotedName($0))::float8" }
            let highest = order == .byKey ? nil : values.first.map { "nullif(\($0), 'NaN') DESC NULLS LAST, " }
            let rows = try connection.executeBulk(
                """
                SELECT run_id, model_name, model_version, \(([key.selected] + values).joined(separator: ", "))
                FROM \(published.name) AS published WHERE \(condition)
                ORDER BY \(highest ?? "")\(key.order)
                LIMIT $1::bigint
                """, [limit.map { String(max(0, $0)) }])
            return try rows.map { try score(of: partition, $0, key, outputs.count) }
        }
    }

    /// The names of the outputs that the rows of a partition have: those of the run that published them, or else all
    /// columns of numbers; nil when there are no rows.
    private func outputs(where condition: String, on connection: PQConnection) throws -> [String]? {
        let first = try connection.execute("SELECT run_id FROM \(published.name) WHERE \(condition) LIMIT 1").first
        guard let first else { return nil }
        if let id = first[0].flatMap(RunID.init(rawValue:)), let run = try findRun(id, on: connection) {
            return run.recipe.outputs.names
        }
        let columns = try connection.columns(of: published.name).filter { $0.type == .real }.map(\.name.name)
        return published.scores.outputNames(among: columns)
    }

    private func column(_ specification: ColumnSpecification, of columns: [TableColumn]) throws -> TableColumn {
        guard let column = columns.first(where: { $0.name.name == specification.name }),
            column.type == specification.type
        else {
            throw BatchError(
                .config,
                "table \(published.name.plain) has no column \"\(specification.name)\" of type \(specification.type.rawValue), "
                    + "which is the key; name another table (target.scores)")
        }
        return column
    }

    private func score(
        of partition: Partition, _ row: [String?], _ key: KeyExpression, _ outputCount: Int
    ) throws -> PublishedScore {
        guard let run = row[0].flatMap(RunID.init(rawValue:)), let model = row[1].flatMap(ModelName.init(rawValue:)),
            let version = row[2].flatMap({ Int($0) }),
            let key = try? key.key(Array(row.dropFirst(3).dropLast(outputCount)))
        else {
            throw BatchError(
                .dataRefused,
                "table \(published.name.plain) has a row of partition \(partition) that this program never writes; was the "
                    + "table changed by hand?")
        }
        return PublishedScore(
            partition: partition, key: key, outputs: row.suffix(outputCount).map { $0.flatMap { Double($0) } ?? .nan },
            run: run, modelName: model, modelVersion: version)
    }
}
#endif
