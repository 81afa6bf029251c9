import Domain
import Tabular
import UseCases

/// Finds the columns of a table that a model's features are.
struct FeatureMatch {
    /// One entry for each feature, with its column.
    let entries: [TableConfiguration.FeatureEntry]

    /// Matches features to columns by their names or, failing that, by the letters and digits of their names.
    ///
    /// - Throws: one `config` that names all features without a column, or with a column of another kind.
    init(_ signature: FeatureSignature, columns: [FoundColumn], table: String) throws {
        var entries: [TableConfiguration.FeatureEntry] = []
        var faults: [String] = []
        for feature in signature.entries {
            guard let column = Self.column(of: feature.name, among: columns) else {
                faults.append(
                    "there is no column \"\(feature.name)\""
                        + Suggestion.hint(for: feature.name, among: columns.map(\.name)))
                continue
            }
            guard let type = column.type, feature.kind == .categorical || type != .text else {
                faults.append("column \"\(column.name)\" is \(column.typeName), the model needs numbers")
                continue
            }
            entries.append(
                TableConfiguration.FeatureEntry(
                    name: feature.name, column: column.name == feature.name ? nil : column.name, kind: feature.kind))
        }
        guard faults.isEmpty else {
            throw BatchError(
                .config,
                "the model and table \(table) do not fit: \(faults.joined(separator: "; ")). Score a view that has the "
                    + "model's columns, or give the features' names with models import --features")
        }
        self.entries = entries
    }

    private static func column(of feature: String, among columns: [FoundColumn]) -> FoundColumn? {
        if let column = columns.first(where: { $0.name == feature }) { return column }
        let alike = columns.filter { letters($0.name) == letters(feature) }
        return alike.count == 1 ? alike.first : nil
    }

    /// Libraries replace blanks and other characters in names: `Annual Income` becomes `Annual_Income`.
    private static func letters(_ name: String) -> String {
        String(name.lowercased().filter { $0.isLetter || $0.isNumber })
    }
}
