public import Domain
import Tabular
import UseCases

extension AnyTable {
    /// The problem of scoring the rows of this table.
    ///
    /// - Parameters:
    ///   - name: the name of the problem.
    ///   - features: the columns that are features; each is a column of the table.
    ///   - rules: the rules of the contract.
    ///   - label: what models learn to predict; nil when there is no label.
    /// - Throws: `config` for a feature or a rule whose column is not read, or that asks for numbers of a column of texts.
    public func problem(
        name: ProblemName, features: [ColumnFeature], rules: [ColumnRule], label: LabelKind?
    ) throws -> ScoringProblem<TableRow> {
        ScoringProblem(
            name: name, version: 1,
            features: FeatureCatalogue(try features.map(feature)),
            contract: DataContract(try rules.map(rule)), label: label)
    }

    /// A feature of the column as it is read: another feature or the key may need another type of it.
    private func feature(_ feature: ColumnFeature) throws -> Feature<TableRow> {
        let position = try position(of: feature.column.name, feature.kind)
        return ColumnFeature(table.schema.columns[position], as: feature.kind, name: feature.name).feature(at: position)
    }

    private func position(of column: String, _ kind: FeatureKind) throws -> Int {
        guard let position = table.schema.names.firstIndex(of: column) else {
            throw BatchError(
                .config,
                "table \(table.name) is not read for a column \"\(column)\""
                    + Suggestion.hint(for: column, among: table.schema.names))
        }
        guard kind == .categorical || table.schema.columns[position].type != .text else {
            throw BatchError(
                .config,
                "column \"\(column)\" of table \(table.name) is text, expected numbers; read it as a category, or make "
                    + "numbers of it in a view")
        }
        return position
    }

    private func rule(_ rule: ColumnRule) throws -> FieldRule<TableRow> {
        let kind: FeatureKind = if case .range = rule.allowed { .numeric } else { .categorical }
        let position = try position(of: rule.column, kind)
        let feature = ColumnFeature(table.schema.columns[position], as: kind).feature(at: position)
        return FieldRule(
            rule.column, rule.allowed, otherwise: rule.consequence, missing: rule.maximumMissingShare
        ) { rows in feature.column(of: rows) }
    }
}
