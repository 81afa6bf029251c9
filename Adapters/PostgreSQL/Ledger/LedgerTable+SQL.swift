#if PostgreSQL
import Tabular

extension LedgerTable {
    /// The columns as they are read: moments as the texts that cells have.
    var selectList: String { Self.selectList(schema) }

    /// The columns of a version of the table, as they are read: moments and days as the texts that cells have.
    static func selectList(_ schema: TableSchema) -> String {
        schema.columns.map { column in
            guard column.type == .text else { return "\"\(column.name)\"" }
            return moments.contains(column.name)
                ? "to_char(\"\(column.name)\" AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
                : "\"\(column.name)\"::text"
        }.joined(separator: ", ")
    }

    /// The names of the columns.
    var columnList: String { schema.names.map { "\"\($0)\"" }.joined(separator: ", ") }

    /// The places for the values of rows, as `VALUES` takes them.
    func placeholders(rows: Int) -> String {
        let columns = schema.columns
        return (0..<rows).map { row in
            let places = columns.indices.map { column in
                "$\(row * columns.count + column + 1)::\(sqlType(of: columns[column].name))"
            }
            return "(\(places.joined(separator: ", ")))"
        }.joined(separator: ", ")
    }

    /// A row of texts, as the server returns it, as cells.
    func cells(_ row: [String?]) -> [Cell] { Self.cells(row, schema) }

    /// A row of texts as cells of a version of the table.
    static func cells(_ row: [String?], _ schema: TableSchema) -> [Cell] {
        zip(schema.columns, row).map { column, text in
            guard let text else { return .null }
            return switch column.type.storage {
            case .integers: Int64(text).map(Cell.integer) ?? .text(text)
            case .reals: Double(text).map(Cell.real) ?? .text(text)
            case .texts: .text(text)
            }
        }
    }

    /// The type of a column in the server.
    func sqlType(of column: String) -> String {
        if Self.moments.contains(column) { return "timestamptz" }
        return schema.columns.first { $0.name == column }?.type.sqlName() ?? "text"
    }

    /// The columns of moments, for which the server has a type of its own.
    private static let moments: Set = ["opened_at", "updated_at", "committed_at", "published_at"]
}

extension Cell {
    /// The value of a parameter. Texts in PostgreSQL have no zero bytes; U+FFFD replaces them.
    var parameter: String? {
        switch self {
        case .null: nil
        case .integer(let value): String(value)
        case .real(let value): String(value)
        case .text(let text): text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
        }
    }
}
#endif
