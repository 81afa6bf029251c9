import Tabular

extension LedgerTable {
    /// The columns as they are read: moments and days as the texts that cells have.
    var selectList: String {
        schema.columns.map { column in
            switch Self.sqlType(of: column) {
            case "date": "\"\(column.name)\"::text"
            case "timestamptz":
                "to_char(\"\(column.name)\" AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
            default: "\"\(column.name)\""
            }
        }.joined(separator: ", ")
    }

    /// The columns' names.
    var columnList: String { schema.names.map { "\"\($0)\"" }.joined(separator: ", ") }

    /// The places for so many rows' values, as `VALUES` has them.
    func placeholders(rows: Int) -> String {
        let columns = schema.columns
        return (0..<rows).map { row in
            let places = columns.indices.map { column in
                "$\(row * columns.count + column + 1)::\(Self.sqlType(of: columns[column]))"
            }
            return "(\(places.joined(separator: ", ")))"
        }.joined(separator: ", ")
    }

    /// A row of texts, as the server gave it, as cells.
    func cells(_ row: [String?]) -> [Cell] {
        zip(schema.columns, row).map { column, text in
            guard let text else { return .null }
            switch column.type {
            case .integer: return Int64(text).map(Cell.integer) ?? .text(text)
            case .real: return Double(text).map(Cell.real) ?? .text(text)
            case .text, .day: return .text(text)
            }
        }
    }

    /// The type in the server: days and moments have types of their own there.
    private static func sqlType(of column: ColumnSpecification) -> String {
        switch column.name {
        case "partition": "date"
        case "opened_at", "updated_at", "committed_at", "published_at": "timestamptz"
        default: column.type.sqlName
        }
    }
}

extension Cell {
    /// The value of a parameter. PostgreSQL's texts have no zero bytes; U+FFFD takes their place.
    var parameter: String? {
        switch self {
        case .null: nil
        case .integer(let value): String(value)
        case .real(let value): String(value)
        case .text(let text): text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
        }
    }
}
