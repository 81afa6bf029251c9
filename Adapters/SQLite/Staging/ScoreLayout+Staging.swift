#if SQLite
import Domain
import GRDB
import Tabular
import UseCases

extension ScoreLayout {
    /// Adds a chunk's scores to those that a run has staged.
    ///
    /// - Throws: `internal` when the keys of the chunk are of another kind than the table's.
    func stage(_ chunk: ScoredChunk, of run: RunRecord, in database: Database) throws {
        guard chunk.keys.kind == tables.table.keyKind || chunk.keys.count == 0 else {
            throw BatchError(
                .internal, "a chunk of run \(run.id) has keys of another kind than table \(tables.staging)")
        }
        let columns = [Identifier].stagedColumns(of: self)
        let insert = try database.cachedStatement(
            sql: """
                INSERT INTO \(tables.staging)
                    ("run_id", "model_name", "model_version", \(Identifier.list(columns)))
                VALUES (?, ?, ?, \(columns.map { _ in "?" }.joined(separator: ", ")))
                """)
        insert.setUncheckedArguments(constants(of: run, columns: columns.count))
        try bindRows(chunk, to: RowStatement(insert), first: run.counts.staged, from: 3 + constantColumns)
    }

    /// What is equal in all rows is bound once.
    private func constants(of run: RunRecord, columns: Int) -> StatementArguments {
        let model = run.recipe.model
        var values: [DatabaseValue] = [
            run.id.rawValue.databaseValue, model.name.rawValue.databaseValue, model.version.databaseValue,
        ]
        if constantColumns == 1 { values.append(tables.value(of: run.partition) ?? .null) }
        return StatementArguments(values + Array(repeating: .null, count: 3 + columns - values.count))
    }

    /// 1 when the partition has a column of its own, 0 when it has none or is a part of the key.
    fileprivate var constantColumns: Int { leading.count - keys.count }

    private func bindRows(_ chunk: ScoredChunk, to rows: RowStatement, first: Int, from parameter: Int) throws {
        let parts = chunk.keys.parts
        let outputs = chunk.outputs
        for row in 0..<chunk.keys.count {
            for (offset, part) in parts.enumerated() {
                switch part {
                case .integers(let values): rows.bind(values[row], to: parameter + offset)
                case .texts(let texts):
                    try rows.bind(texts.bytes.span.extracting(texts.range(of: row)), to: parameter + offset)
                case .composite: break
                }
            }
            let afterKey = parameter + parts.count
            for (offset, values) in outputs.enumerated() { rows.bind(values[row], to: afterKey + offset) }
            rows.bind(Int64(first + row), to: afterKey + outputs.count)
            try rows.execute()
        }
    }

    /// The statistics of a run's staged scores.
    func profile(of run: RunID, range: ClosedRange<Double>, in database: Database) throws -> ScoreProfile {
        var profile = ScoreProfile(range: range, outputs: outputs.count)
        let rows = Query(sql: "\"run_id\" = ?", values: [run.rawValue.databaseValue])
        try read(tables.staging, where: rows, in: database) { profile.add($0, $1) }
        return profile
    }

    /// Reads keys and outputs in the order of the keys, a few thousand rows at a time.
    func read(
        _ name: Identifier, where condition: Query, in database: Database,
        _ body: (KeyColumn, [[Double]]) throws -> Void
    ) throws {
        let columns = tables.table.keys + outputs.map { ColumnSpecification($0.name, .real) }
        let table = try TableSpecification(
            name: name.name, columns: columns, key: tables.table.keys.map(\.name), partitions: .whole)
        let statement = try database.makeStatement(sql: rows(of: name, where: condition))
        try statement.setArguments(condition.arguments)
        let row = RowStatement(statement)
        let format = try CellFormat(table)
        var batch = RowBatch(schema: table.schema)
        while try row.step() {
            batch.append(row, format)
            guard batch.rowCount == Self.rowsAtOnce else { continue }
            try body(batch.keys(of: table), batch.reals.map(\.valuesOrNaN))
            batch.removeAll()
        }
        try body(batch.keys(of: table), batch.reals.map(\.valuesOrNaN))
    }

    /// Rows of a table in the order of their keys.
    func rows(of name: Identifier, where condition: Query) -> String {
        """
        SELECT \(Identifier.list(keys + outputs)) FROM \(name)
        WHERE \(condition.sql)
        ORDER BY \(Identifier.list(keys))
        """
    }

    private static let rowsAtOnce = 4096
}

extension [Identifier] {
    /// The columns that follow run and model in a staged row: partition, key, outputs, ordinal.
    fileprivate static func stagedColumns(of layout: ScoreLayout) -> [Identifier] {
        layout.leading + layout.outputs + [layout.ordinal]
    }
}

extension RealColumn {
    /// The values, with NaN where there is none.
    fileprivate var valuesOrNaN: [Double] {
        isNull.contains(true) ? zip(values, isNull).map { $1 ? .nan : $0 } : values
    }
}
#endif
