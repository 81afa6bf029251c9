public import Domain

extension LedgerTable {
    /// The columns that the table had in a version of the ledger.
    ///
    /// - Parameters:
    ///   - version: the version, from 1.
    ///   - keyColumn: the name of the column of keys in the table `rejection` of version 1, its fourth: that of the one table
    ///     that version 1 knew.
    public func schema(ofVersion version: Int, keyColumn: String = "row_key") -> TableSchema {
        switch version {
        case 1: schemaOfVersion1(keyColumn: keyColumn) ?? schemaOfVersion2
        case 2: schemaOfVersion2
        default: schema
        }
    }

    /// A row of an older version as a row of today, with the columns in the order of ``schema(ofVersion:keyColumn:)``.
    ///
    /// - Parameter position: makes a position of today of one of version 1 (see ``migratedFromVersion1(_:position:)``).
    /// - Throws: `config` when the row is not one that the version wrote.
    public func migrated(
        _ cells: [Cell], fromVersion version: Int, position: (Int64) -> SourcePosition
    ) throws -> [Cell] {
        switch version {
        case 1: try migratedFromVersion2(try migratedFromVersion1(cells, position: position))
        case 2: try migratedFromVersion2(cells)
        default: cells
        }
    }

    var schemaOfVersion2: TableSchema {
        TableSchema(schema.columns.filter { Self.addedInVersion3[$0.name] == nil })
    }

    private func migratedFromVersion2(_ cells: [Cell]) throws -> [Cell] {
        _ = try CellReader(cells, table: rawValue, columns: schemaOfVersion2.columns)
        var rest = cells[...]
        return schema.columns.map { column in
            Self.addedInVersion3[column.name] ?? rest.popFirst() ?? .null
        }
    }

    /// The columns that version 3 added, with what they have in the rows of older versions: not recorded.
    public static let addedInVersion3: [String: Cell] = [
        "target": .text(""), "host": .null, "process": .null, "is_rescore": .integer(0), "parent_run_id": .null,
        "chunk_rows": .integer(0), "time_zone": .null, "source_checksum": .null, "score_checksum": .null,
        "stage_checksum": .null,
    ]
}
