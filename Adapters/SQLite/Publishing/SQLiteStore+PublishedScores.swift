#if SQLite
public import Domain
import GRDB
import GRDBSQLite
import Tabular
public import UseCases

extension SQLiteStore: PublishedScores {
    /// The table's name.
    public nonisolated var target: String { scoreTables.scores.name }

    /// Counts and sums up the published rows of a run's partition.
    public func tally(of run: RunRecord) throws -> PublishedTally {
        try read { database in
            guard let found = try TableColumns.find(scoreTables.scores, in: database) else { return PublishedTally() }
            let layout = try scoreTables.layout(run.recipe.outputs)
            try layout.check(found, as: layout.columns(of: scoreTables.scores))
            return try layout.tally(of: run, in: database)
        } ?? PublishedTally()
    }

    /// The published rows of a partition.
    public func scores(of partition: Partition, order: ScoreOrder, limit: Int?) throws -> [PublishedScore] {
        guard scoreTables.table.scheme.partition(partition.label) != nil else { return [] }
        return try read { database in
            guard let layout = try scoreTables.layout(of: scoreTables.scores, in: database) else { return [] }
            return try layout.scores(of: partition, order: order, limit: limit, in: database)
        } ?? []
    }
}

extension ScoreLayout {
    fileprivate func scores(
        of partition: Partition, order: ScoreOrder, limit: Int?, in database: Database
    ) throws -> [PublishedScore] {
        if self.partition != nil, tables.value(of: partition) == nil { return [] }
        let condition = try Query(where: partition, in: self)
        let sql = """
            SELECT \(Identifier.list(keys + outputs)), "run_id", "model_name", "model_version" FROM \(tables.scores)
            WHERE \(condition.sql)
            ORDER BY \(ordering(order))
            LIMIT ?
            """
        let row = RowStatement(try database.makeStatement(sql: sql))
        try row.bind(condition.values + [(limit.map { max(0, $0) } ?? -1).databaseValue])
        var scores: [PublishedScore] = []
        while try row.step() { scores.append(try score(row, of: partition)) }
        return scores
    }

    /// SQLite sorts null before all numbers, so that rows without a score come last in descending order.
    private func ordering(_ order: ScoreOrder) -> String {
        switch order {
        case .byKey: Identifier.list(keys)
        case .highestFirst:
            (outputs.prefix(1).map { "\($0) DESC" } + keys.map(\.description)).joined(separator: ", ")
        }
    }

    private func score(_ row: RowStatement, of partition: Partition) throws -> PublishedScore {
        let parts = tables.table.keys.enumerated().compactMap { position, column -> Key? in
            switch (column.type, row.type(position)) {
            case (.integer, SQLITE_INTEGER): .integer(row.integer(position))
            case (.text, SQLITE_TEXT): .text(row.text(position))
            default: nil
            }
        }
        let values = (keys.count..<keys.count + outputs.count).compactMap { position -> Double? in
            switch row.type(position) {
            case SQLITE_FLOAT, SQLITE_INTEGER: row.real(position)
            case SQLITE_NULL: .nan
            default: nil
            }
        }
        let rest = keys.count + outputs.count
        guard parts.count == keys.count, values.count == outputs.count, let run = RunID(rawValue: row.text(rest)),
            let name = ModelName(rawValue: row.text(rest + 1)), row.type(rest + 2) == SQLITE_INTEGER
        else {
            throw BatchError(
                .config,
                "table \(tables.scores) has a row of partition \(partition) that this program never writes; was it changed by "
                    + "hand?")
        }
        return PublishedScore(
            partition: partition, key: parts.count == 1 ? parts[0] : .composite(parts), outputs: values, run: run,
            modelName: name, modelVersion: Int(row.integer(rest + 2)))
    }
}
#endif
