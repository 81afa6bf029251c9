import Domain

extension LedgerTable {
    /// The columns that the table had in version 1 of the ledger; nil for a table that had the same ones as in version 2.
    ///
    /// - Parameter keyColumn: the name of the column of keys in the table `rejection`, its fourth: that of the one table
    ///   that version 1 knew.
    func schemaOfVersion1(keyColumn: String) -> TableSchema? {
        switch self {
        case .run: Self.runSchemaOfVersion1
        case .chunk:
            TableSchema(
                schemaOfVersion2.columns.map {
                    $0.name == "position" ? ColumnSpecification("position", .integer, isRequired: true) : $0
                }
            )
        case .rejection:
            TableSchema(
                schemaOfVersion2.columns.map { $0.name == "row_key" ? ColumnSpecification(keyColumn, .integer) : $0 })
        case .audit, .publication: nil
        }
    }

    private static let runSchemaOfVersion1 = TableSchema(
        [
            ("run_id", ColumnType.text, true), ("job", .text, true), ("partition", .text, true),
            ("status", .text, true), ("attempt", .integer, true), ("model_name", .text, true),
            ("model_version", .integer, true), ("model_digest", .text, true), ("configuration_digest", .text, true),
            ("program_version", .text, true), ("rows_read", .integer, true), ("rows_rejected", .integer, true),
            ("rows_scored", .integer, true), ("rows_staged", .integer, true), ("chunks", .integer, true),
            ("position", .integer, false), ("score_rows", .integer, false), ("score_mean", .real, false),
            ("score_p05", .real, false), ("score_p25", .real, false), ("score_p50", .real, false),
            ("score_p75", .real, false), ("score_p95", .real, false), ("message", .text, false),
            ("opened_at", .text, true), ("updated_at", .text, true),
        ].map { ColumnSpecification($0.0, $0.1, isRequired: $0.2) })

    /// A row of version 1 as a row of version 2, with the columns in the order of ``schemaOfVersion1(keyColumn:)``.
    ///
    /// - Parameter position: makes a position of today of one of version 1, which was a number: the key of the last row in a
    ///   table, the number of the last record in a file.
    /// - Throws: `config` when the row is not one that version 1 wrote.
    func migratedFromVersion1(_ cells: [Cell], position: (Int64) -> SourcePosition) throws -> [Cell] {
        guard let old = schemaOfVersion1(keyColumn: "row_key") else { return cells }
        func text(_ cell: Cell) -> Cell {
            if case .integer(let number) = cell { .text(position(number).rawValue) } else { cell }
        }
        switch self {
        case .run: return try Self.migratedRun(cells, position: text)
        case .chunk:
            _ = try CellReader(cells, table: rawValue, columns: old.columns)
            return cells.indices.map { old.columns[$0].name == "position" ? text(cells[$0]) : cells[$0] }
        case .rejection:
            _ = try CellReader(cells, table: rawValue, columns: old.columns)
            return cells.indices.map { index in
                guard old.columns[index].name == "row_key", case .integer(let key) = cells[index]
                else { return cells[index] }
                return .text(KeyText.text(.integer(key)))
            }
        case .audit, .publication: return cells
        }
    }

    private static func migratedRun(_ cells: [Cell], position: (Cell) -> Cell) throws -> [Cell] {
        var row = try CellReader(cells, table: LedgerTable.run.rawValue, columns: runSchemaOfVersion1.columns)
        for _ in 0..<16 { row.skip() }
        let rows = try row.optionalInteger()
        let figures = try (0..<6).map { _ in try row.optionalReal() }.compactMap { $0 }
        var summaries: [ScoreSummary] = []
        if let rows, figures.count == 6 {
            summaries = [
                ScoreSummary(
                    rows: rows, mean: figures[0], p05: figures[1], p25: figures[2], p50: figures[3], p75: figures[4],
                    p95: figures[5])
            ]
        }
        let problem = ProblemIdentity.unrecorded
        return cells[..<8] + [
            .text(problem.name.rawValue), Cell(problem.version), .text(problem.digest.rawValue),
            .text(LedgerJSON.text(ModelOutputs.score.names)), Cell(0),
        ] + cells[8..<15] + [position(cells[15]), Cell(LedgerJSON.text(summaries))] + cells[23...]
    }
}
