import AnyTable
import Domain
import Tabular
import UseCases

/// Decides how a table is read for which nobody wrote an entity.
struct ColumnsPlan {
    /// The columns that the table has.
    let found: [FoundColumn]
    let configuration: JobConfiguration

    /// The columns that a table has.
    ///
    /// - Throws: `config` when two have the same name, as in the header of a file, because it is ambiguous which is
    ///   meant.
    static func columns(of table: String, in store: any TableReader) async throws -> [FoundColumn] {
        let found = try await store.columns(of: table)
        var names: Set<String> = []
        if let column = found.first(where: { !names.insert($0.name).inserted }) {
            throw BatchError(
                .config, "table \(table) has two columns \"\(column.name)\", expected one; rename one of them")
        }
        return found
    }

    /// The name of the table; throws `config` when the configuration has none.
    static func tableName(_ configuration: JobConfiguration) throws -> String {
        guard let name = configuration.source.table else {
            throw BatchError(.config, "the configuration does not name the table to read; set source.table")
        }
        return name
    }

    /// The columns of the key; throws `config` when the configuration has none.
    static func key(_ configuration: JobConfiguration) throws -> [String] {
        guard let key = configuration.source.key else {
            throw BatchError(
                .config,
                "the configuration does not name the key of table \(try tableName(configuration)); set source.key to its "
                    + "columns")
        }
        return key
    }

    /// All columns that can be features: not the key, the partition or the label.
    static func allFeatures(
        _ found: [FoundColumn], _ configuration: JobConfiguration
    ) -> [TableConfiguration.FeatureEntry] {
        let source = configuration.source
        let others = Set((source.key ?? []) + [source.partition?.column, source.label].compactMap { $0 })
        return found.filter { $0.type != nil && !others.contains($0.name) }.map {
            TableConfiguration.FeatureEntry(name: $0.name, column: nil, kind: nil)
        }
    }

    /// The table with the columns of key, partition, features and rules.
    ///
    /// - Throws: one `config` that names all columns that are missing or have a type that does not fit.
    func table(features: [TableConfiguration.FeatureEntry]) throws -> TableSpecification {
        let source = configuration.source
        let name = try Self.tableName(configuration)
        let key = try Self.key(configuration)
        try check(key: key, features: features)
        try Self.checkPartition(configuration, key: key)
        var columns: [ColumnSpecification] = []
        func add(_ column: ColumnSpecification) {
            if !columns.contains(where: { $0.name == column.name }) { columns.append(column) }
        }
        for name in structuralColumns {
            var column = try specification(of: name, isRequired: true)
            // A key has whole numbers or texts. Days and moments are read as texts, and so is what a file only seems to have:
            // its types are guessed from values, and texts may look like days or like very long numbers.
            // Whole numbers with a point (`7.0`) are whole numbers. So are the keys of a file where nearly all are: a row with
            // another one is rejected, and does not make texts of all.
            let isKey = key.contains(name)
            if found.contains(where: { $0.name == name && ($0.isWhole || isKey && $0.isNearlyWhole) }) {
                column.type = .integer
            }
            if let type = typeOfDays(name) { column.type = type }
            if isKey, column.type != .integer { column.type = .text }
            add(column)
        }
        for feature in try self.features(features) { add(feature.column) }
        for rule in configuration.table.rules {
            let column = try specification(of: rule.column)
            add(rule.minimum != nil || rule.maximum != nil || column.type != .text ? number(column) : column)
        }
        return try TableSpecification(
            name: name, columns: columns, key: key, partitions: source.partition ?? .whole,
            timeZone: source.timeZone ?? "UTC")
    }

    /// The features with their columns.
    func features(_ entries: [TableConfiguration.FeatureEntry]) throws -> [ColumnFeature] {
        try entries.map { entry in
            let column = try specification(of: entry.column ?? entry.name)
            let kind = entry.kind ?? ColumnFeature.inferredKind(of: column.type)
            return ColumnFeature(kind == .numeric ? number(column) : column, as: kind, name: entry.name)
        }
    }

    /// The rules of the contract.
    func rules() throws -> [ColumnRule] {
        try configuration.table.rules.map { rule in
            ColumnRule(
                column: rule.column, allowed: try rule.allowed, consequence: rule.otherwise,
                maximumMissingShare: rule.missing)
        }
    }

    /// Where the labels are; nil when the configuration names no column.
    func labels() throws -> LabelMapping? {
        guard let name = configuration.source.label else { return nil }
        if let table = configuration.source.labels {
            return LabelMapping(in: .ownTable(table), ColumnSpecification(name, .real))
        }
        return LabelMapping(in: .sourceTable, number(try specification(of: name)))
    }

    /// What the labels are: true or false for a column of booleans, for one of texts, which then are words such as yes and
    /// no, and where a classifier is to be trained; else numbers.
    func labelKind() throws -> LabelKind? {
        guard let name = configuration.source.label else { return nil }
        let type = found.first { $0.name == name }?.type
        let isBinary = type == .boolean || type == .text || configuration.training.strategy == .logisticRegression
        return isBinary ? .binary(name: name) : .number(name: name, unit: "")
    }

    /// The columns of the key and of the partition.
    private var structuralColumns: [String] {
        (configuration.source.key ?? []) + [configuration.source.partition?.column].compactMap { $0 }
    }

    /// The type of a column that cuts the table into days or months, where its values do not all say so; nil for others.
    private func typeOfDays(_ name: String) -> ColumnType? {
        guard let scheme = configuration.source.partition, scheme.isTimeLike, scheme.column == name,
            let type = found.first(where: { $0.name == name })?.alternative
        else { return nil }
        return type == .real ? nil : type
    }

    /// A column of whole numbers as one of numbers, since those at the top of a file may be followed by others, and a column of
    /// texts that are mostly numbers, whose other rows are rejected. Key and partition stay as they are.
    private func number(_ column: ColumnSpecification) -> ColumnSpecification {
        let isNumber = column.type == .integer || found.contains { $0.name == column.name && $0.alternative == .real }
        guard isNumber, !structuralColumns.contains(column.name) else { return column }
        return ColumnSpecification(column.name, .real, isRequired: column.isRequired)
    }

    private func specification(of name: String, isRequired: Bool = false) throws -> ColumnSpecification {
        guard let type = found.first(where: { $0.name == name })?.type else {
            throw BatchError(.internal, "column \"\(name)\" was not checked")
        }
        return ColumnSpecification(name, type, isRequired: isRequired)
    }
}
