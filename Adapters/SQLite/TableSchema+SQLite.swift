import Domain
import GRDB
import Tabular
import UseCases

extension TableSchema {
    /// Throws unless a table or view has every column of this schema with a type that can be read as the one here.
    ///
    /// In SQLite this must be known before the first row: a quoted name that is not a column's becomes a text.
    ///
    /// - Throws: `noInput` when there is no such table, `config` when a column is missing or of another type.
    func check(_ table: Identifier, in database: Database) throws {
        let found = try Self.columns(of: table, in: database)
        guard !found.isEmpty else {
            let known = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
            throw BatchError(
                .noInput, "the SQLite file has no table \(table)\(Suggestion.hint(for: table.name, among: known))")
        }
        try check(found.map(readable), table: "table \(table)")
    }

    /// A column as it can be read for this schema. SQLite has no type for days, which are texts there. An expression in a
    /// view has no type at all; then each cell is judged by its own.
    private func readable(_ found: FoundColumn) -> FoundColumn {
        guard let wanted = columns.first(where: { $0.name == found.name })?.type else { return found }
        var column = found
        if found.typeName.isEmpty || (found.type == .text && wanted == .day) { column.type = wanted }
        return column
    }

    /// The columns of a table or view, in order; none when there is no such table.
    static func columns(of table: Identifier, in database: Database) throws -> [FoundColumn] {
        let sql = """
            SELECT name, type FROM pragma_table_xinfo(?) WHERE hidden <> 1
            """
        return try Row.fetchAll(database, sql: sql, arguments: [table.name]).map { row in
            let declared: String = row[1]
            return FoundColumn(name: row[0], type: ColumnType(declared: declared), typeName: declared)
        }
    }
}

extension ColumnType {
    /// The type of a column declared in these words; nil when it is none that we read.
    ///
    /// These are the rules of SQLite (https://www.sqlite.org/datatype3.html, 3.1), and `DATE`.
    init?(declared: String) {
        let words = declared.uppercased()
        func mentions(_ names: String...) -> Bool { names.contains { words.contains($0) } }
        if mentions("INT") {
            self = .integer
        } else if mentions("CHAR", "CLOB", "TEXT") {
            self = .text
        } else if mentions("REAL", "FLOA", "DOUB", "NUM", "DECIMAL") {
            self = .real
        } else if words == "DATE" {
            self = .day
        } else {
            return nil
        }
    }
}
