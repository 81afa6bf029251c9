#if SQLite
import Domain
import GRDB
import GRDBSQLite
import Tabular
import UseCases

/// The columns of a table or view as SQLite has them.
struct TableColumns {
    /// How many rows decide on types that the declaration leaves open.
    static let sampledRows = 1000

    let table: Identifier
    let columns: [(name: String, type: DeclaredType)]

    /// The columns of a table or view.
    ///
    /// - Throws: `noInput` when there is no such table.
    init(of table: Identifier, in database: Database) throws {
        guard let columns = try Self.find(table, in: database) else {
            let known = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")
            throw BatchError(
                .noInput, "the SQLite file has no table \(table)\(Suggestion.hint(for: table.name, among: known))")
        }
        self = columns
    }

    private init(table: Identifier, columns: [(name: String, type: DeclaredType)]) {
        self.table = table
        self.columns = columns
    }

    /// The columns of a table or view; nil when there is no such table.
    static func find(_ table: Identifier, in database: Database) throws -> TableColumns? {
        let sql = """
            SELECT name, type FROM pragma_table_xinfo(?) WHERE hidden <> 1
            """
        let columns = try Row.fetchAll(database, sql: sql, arguments: [table.name]).map { row in
            (name: row[0] as String, type: DeclaredType(row[1]))
        }
        return columns.isEmpty ? nil : TableColumns(table: table, columns: columns)
    }

    /// The columns as they can be read for a schema: of the wanted type where a cell of the column can have it.
    func readable(as schema: TableSchema) -> [FoundColumn] {
        columns.map { column in
            let wanted = schema.columns.first { $0.name == column.name }?.type
            let type = wanted.flatMap { column.type.readableTypes.contains($0) ? $0 : nil } ?? column.type.usualType
            return FoundColumn(name: column.name, type: type, typeName: column.type.name)
        }
    }

    /// Whether cells of a column may be texts that are numbers.
    func mayHaveNumbersAsTexts(_ column: String) -> Bool {
        columns.first { $0.name == column }?.type.mayHaveNumbersAsTexts ?? true
    }

    /// The columns with the types that the declarations and the first rows suggest.
    func withSampledTypes(in database: Database) throws -> [FoundColumn] {
        var samples = columns.map { _ in CellSample() }
        let names = try columns.map { "\(try Identifier($0.name))" }.joined(separator: ", ")
        let row = RowStatement(
            try database.makeStatement(
                sql: """
                    SELECT \(names) FROM \(table) LIMIT \(Self.sampledRows)
                    """))
        while try row.step() {
            for column in samples.indices { samples[column].add(row, column) }
        }
        return zip(columns, samples).map { column, sample in
            FoundColumn(
                name: column.name, type: column.type.type(of: sample), typeName: column.type.name,
                alternative: sample.alternative)
        }
    }

    /// The column that numbers the rows, as far as a table has one whose name is not taken: it orders rows of one key.
    func rowID(in database: Database) throws -> Identifier? {
        let sql = """
            SELECT 1 FROM pragma_table_list(?) WHERE type = 'table' AND wr = 0
            """
        guard try Int.fetchOne(database, sql: sql, arguments: [table.name]) != nil else { return nil }
        let taken = Set(columns.map { $0.name.lowercased() })
        return try ["rowid", "_rowid_", "oid"].first { !taken.contains($0) }.map(Identifier.init)
    }
}

extension TableSpecification {
    /// Checks that the table is there and has the columns of this specification.
    ///
    /// In SQLite this must be known before the first row: a quoted name that is no column's is a text.
    ///
    /// - Throws: `noInput` when there is no such table, `config` when columns are missing or of another type.
    func check(in database: Database) throws {
        let table = try Identifier(name)
        let found = try TableColumns(of: table, in: database).readable(as: schema)
        try schema.check(found, table: "table \(table)")
    }
}
#endif
