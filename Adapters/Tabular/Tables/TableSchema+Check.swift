import Domain
import UseCases

extension TableSchema {
    /// Checks that a table has every column of this schema once, of a type that can be read as the one here.
    ///
    /// - Parameters:
    ///   - found: the columns of the table.
    ///   - table: the name of the table, for the message.
    /// - Throws: one `config` that names all columns that are missing, there twice or of another type.
    public func check(_ found: [FoundColumn], table: String) throws {
        try refuse(nameFaults(found.map(\.name)) + typeFaults(found), table: table)
    }

    /// Checks that the header of a file has every column of this schema once.
    ///
    /// - Throws: one `config` that names all columns that are missing or there twice.
    public func check(names: [String], table: String) throws {
        try refuse(nameFaults(names), table: table)
    }

    private func refuse(_ faults: [String], table: String) throws {
        guard !faults.isEmpty else { return }
        throw BatchError(
            .config,
            "\(table) does not have the columns that are read from it: \(faults.joined(separator: "; ")). Fix the table or a "
                + "view on it, or map other columns in the configuration (source.columns)")
    }

    private func nameFaults(_ names: [String]) -> [String] {
        columns.compactMap { column in
            switch names.count(where: { $0 == column.name }) {
            case 1: nil
            case 0:
                "there is no column \"\(column.name)\", expected one of type \(column.type.rawValue)"
                    + Suggestion.hint(for: column.name, among: names)
            case let count: "there are \(count) columns \"\(column.name)\", expected 1"
            }
        }
    }

    private func typeFaults(_ found: [FoundColumn]) -> [String] {
        columns.compactMap { column in
            guard let match = found.first(where: { $0.name == column.name }) else { return nil }
            if let type = match.type, column.type.accepts(type) { return nil }
            let advice = match.advice.map { " (\($0))" } ?? ""
            return "column \"\(column.name)\" is \(match.typeName), expected \(column.type.rawValue)\(advice)"
        }
    }
}
