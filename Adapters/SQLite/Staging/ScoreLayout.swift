#if SQLite
import Domain
import GRDB
import Tabular
import UseCases

/// The staging and the published table for certain outputs: their columns and definitions.
struct ScoreLayout {
    let tables: ScoreTables
    let partition: Identifier?
    let keys: [Identifier]
    /// The columns of partition and key, each once.
    let leading: [Identifier]
    let outputs: [Identifier]
    /// The column of the staging table that makes room for several rows of one key, which the audit is to find.
    let ordinal: Identifier

    init(_ tables: ScoreTables, outputs: [String]) throws {
        self.tables = tables
        partition = try tables.table.partition.map { try Identifier($0.name) }
        keys = try tables.table.keys.map { try Identifier($0.name) }
        leading = try tables.table.leadingColumns.map { try Identifier($0.name) }
        self.outputs = try outputs.map(Identifier.init)
        let taken = Set((tables.table.leadingColumns.map(\.name) + outputs).map { $0.lowercased() })
        var ordinal = "ordinal"
        while taken.contains(ordinal) { ordinal += "_" }
        self.ordinal = try Identifier(ordinal)
    }

    /// The columns that both tables have, in the order of the published table.
    var columnList: String {
        Identifier.list(leading + outputs) + ", \"run_id\", \"model_name\", \"model_version\""
    }

    /// Makes sure that rows can be staged, and published later.
    ///
    /// A staging table with other outputs is created anew when it is empty, as after a change of the model.
    ///
    /// - Throws: `config` when the published table has other columns, or the staging table has others and is not empty.
    func prepareStaging(in database: Database) throws {
        if let found = try TableColumns.find(tables.scores, in: database) {
            try check(found, as: columns(of: tables.scores))
        }
        if let found = try TableColumns.find(tables.staging, in: database) {
            do {
                try check(found, as: columns(of: tables.staging))
                return
            } catch {
                guard try isEmpty(tables.staging, in: database) else { throw error }
                try database.execute(sql: "DROP TABLE \(tables.staging)")
            }
        }
        try database.execute(sql: stagingDefinition)
    }

    /// Makes sure that there is a published table with these columns.
    ///
    /// - Throws: `config` when it has others.
    func preparePublishing(in database: Database) throws {
        if let found = try TableColumns.find(tables.scores, in: database) {
            try check(found, as: columns(of: tables.scores))
        } else {
            try database.execute(sql: scoresDefinition)
        }
    }

    private func isEmpty(_ table: Identifier, in database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "SELECT 1 FROM \(table) LIMIT 1") == nil
    }

    /// The columns that a table must have.
    func columns(of table: Identifier) -> TableSchema {
        let outputs = outputs.map { ColumnSpecification($0.name, .real) }
        let columns = tables.table.leadingColumns + outputs + ScoreTable.trailingColumns
        guard table == tables.staging else { return TableSchema(columns) }
        return TableSchema(columns + [ColumnSpecification(ordinal.name, .integer, isRequired: true)])
    }

    /// Throws `config` that names all columns in which a table differs: a column of numbers that is no output is an output
    /// of another model.
    func check(_ found: TableColumns, as schema: TableSchema) throws {
        let readable = found.readable(as: schema)
        var faults = schema.columns.compactMap { column -> String? in
            guard let match = readable.first(where: { $0.name == column.name }) else {
                return "there is no column \"\(column.name)\", expected one of type \(column.type.rawValue)"
            }
            let fits = match.type.map(column.type.accepts) ?? false
            return fits
                ? nil : "column \"\(column.name)\" is \(match.typeName), expected \(column.type.rawValue)"
        }
        let names = outputs.map(\.name)
        faults += tables.outputs(of: found).filter { !names.contains($0) }.map {
            "column \"\($0)\" is not one of the model's outputs"
        }
        guard faults.isEmpty else {
            throw BatchError(
                .config,
                "table \(found.table) does not have the columns of the scores: \(faults.joined(separator: "; ")). Publish "
                    + "them in another table (target.scores)")
        }
    }

    /// Rows lie in the order of run and key, so that a run is audited, published and removed without a search or a sort.
    private var stagingDefinition: String {
        """
        CREATE TABLE \(tables.staging) (
            "run_id" TEXT NOT NULL,
            \(leadingDefinitions),
            \(ordinal) INTEGER NOT NULL CHECK (\(ordinal) >= 0),
            \(outputs.map { "\($0) REAL" }.joined(separator: ",\n    ")),
            "model_name" TEXT NOT NULL,
            "model_version" INTEGER NOT NULL,
            PRIMARY KEY ("run_id", \(Identifier.list(keys + [ordinal])))
        ) STRICT, WITHOUT ROWID
        """
    }

    /// An infinite score cannot be published; NaN is null.
    private var scoresDefinition: String {
        let others = keys.filter { $0 != partition }
        return """
            CREATE TABLE \(tables.scores) (
                \(leadingDefinitions),
                \(outputs.map { "\($0) REAL CHECK (abs(\($0)) <= 1.7976931348623157e308)" }
                    .joined(separator: ",\n    ")),
                "run_id" TEXT NOT NULL,
                "model_name" TEXT NOT NULL,
                "model_version" INTEGER NOT NULL,
                PRIMARY KEY (\(Identifier.list([partition].compactMap { $0 } + others)))
            ) STRICT, WITHOUT ROWID
            """
    }

    private var leadingDefinitions: String {
        zip(leading, tables.table.leadingColumns).map { "\($0) \($1.type.sqliteName) NOT NULL" }
            .joined(separator: ",\n    ")
    }
}
#endif
