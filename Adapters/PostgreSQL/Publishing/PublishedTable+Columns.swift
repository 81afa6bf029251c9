#if PostgreSQL
import Domain
import Tabular
import UseCases

extension PublishedTable {
    /// Checks that the table has the columns for the scores of a model.
    ///
    /// - Throws: one `config` that names all columns that do not fit.
    func checkColumns(_ outputs: ModelOutputs, _ found: [FoundColumn]) throws {
        let columns = try scores.columns(outputs)
        var faults = columns.compactMap { column -> String? in
            guard let match = found.first(where: { $0.name == column.name }) else {
                return "there is no column \"\(column.name)\", expected one of type \(column.type.rawValue)"
            }
            if match.type == column.type { return nil }
            return "column \"\(column.name)\" is \(match.typeName), expected \(column.type.rawValue)"
        }
        if strategy == .attach {
            let names = Set(columns.map(\.name))
            faults += found.filter { !names.contains($0.name) }.map {
                "there is a column \"\($0.name)\", expected none"
            }
        }
        guard !faults.isEmpty else { return }
        throw BatchError(
            .config,
            "table \(name.plain) does not fit the scores of the model, whose outputs are "
                + "\(outputs.names.joined(separator: ", ")): \(faults.joined(separator: "; ")). Publish into another table "
                + "(target.scores), name the outputs as its columns (target.outputs), or change the table")
    }
}
#endif
