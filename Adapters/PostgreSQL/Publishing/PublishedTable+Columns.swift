#if PostgreSQL
import Domain
import Tabular
import UseCases

extension PublishedTable {
    /// Checks that the table has the columns for the scores of a model, which hold each value exactly.
    ///
    /// - Parameters:
    ///   - found: the columns of the table.
    ///   - required: the columns that must be given a value.
    /// - Throws: one `config` that names all columns that do not fit.
    func checkColumns(_ outputs: ModelOutputs, _ found: [TableColumn], required: [String]) throws {
        let columns = try scores.columns(outputs)
        let names = Set(columns.map(\.name))
        var faults = columns.compactMap { column in fault(of: column, found.first { $0.name.name == column.name }) }
        if strategy == .attach {
            faults += found.map(\.name.name).filter { !names.contains($0) }.map {
                "there is a column \"\($0)\", expected none"
            }
        } else {
            faults += required.filter { !names.contains($0) }.map {
                "column \"\($0)\" must have a value and has no default, and the scores have none for it"
            }
        }
        guard !faults.isEmpty else { return }
        throw BatchError(
            .config,
            "table \(name.plain) does not fit the scores of the model, whose outputs are "
                + "\(outputs.names.joined(separator: ", ")): \(faults.joined(separator: "; ")). Publish into another table "
                + "(target.scores), name the outputs as its columns (target.outputs), or change the table")
    }

    /// What is wrong with a column; nil when it can hold each value. A key may be in a narrower column: its values decide.
    private func fault(of column: ColumnSpecification, _ match: TableColumn?) -> String? {
        guard let match else {
            return "there is no column \"\(column.name)\", expected one of type \(column.type.rawValue)"
        }
        guard match.type == column.type else {
            return "column \"\(column.name)\" is \(match.typeName), expected \(column.type.rawValue)"
        }
        switch (column.type, match.baseType) {
        case (.real, let type) where type != "float8":
            return "column \"\(column.name)\" is \(match.typeName), which rounds scores, expected double precision"
        case (.integer, "int2"):
            return "column \"\(column.name)\" is \(match.typeName), too small for keys, expected bigint"
        case (.text, "bpchar"), (.text, "char"), (.text, "name"):
            return "column \"\(column.name)\" is \(match.typeName), which pads or cuts texts, expected text"
        default: return nil
        }
    }

    /// The columns that an insertion must give a value.
    func requiredColumns(on connection: PQConnection) throws -> [String] {
        try connection.execute(
            """
            SELECT attname FROM pg_catalog.pg_attribute
            WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped AND attnotnull AND NOT atthasdef
                AND attidentity = ''
            ORDER BY attnum
            """, ["\(name)"]
        ).compactMap { $0.first ?? nil }
    }
}
#endif
