import Domain
import Tabular
import UseCases

extension ColumnsPlan {
    /// Checks that the table has all columns that the configuration names, of types that fit what they are used for.
    ///
    /// - Throws: one `config` that names all columns that do not.
    func check(key: [String], features: [TableConfiguration.FeatureEntry]) throws {
        let source = configuration.source
        var faults: [String] = []
        for column in key { add(fault(ofKey: column), to: &faults) }
        if let column = source.partition?.column { add(fault(of: column, in: Setting.sourcePartition), to: &faults) }
        for entry in features { add(fault(of: entry), to: &faults) }
        for rule in configuration.table.rules {
            let needsNumbers = rule.minimum != nil || rule.maximum != nil
            add(fault(of: rule.column, "contract.\(rule.column)", needsNumbers: needsNumbers), to: &faults)
        }
        if let label = source.label, source.labels == nil {
            add(fault(of: label, in: Setting.sourceLabel), to: &faults)
        }
        guard faults.isEmpty else {
            throw BatchError(
                .config,
                "table \(try Self.tableName(configuration)) does not have the columns that are read from it: "
                    + "\(faults.joined(separator: "; ")). Fix the table or a view on it, or name other columns in the "
                    + "configuration")
        }
    }

    /// Checks that the partition's column can be read as the partition needs it, where it is in the key as well.
    ///
    /// - Throws: `config` for a column that would have to be a day and a text.
    static func checkPartition(_ configuration: JobConfiguration, key: [String]) throws {
        switch configuration.source.partition {
        case .day(let column)?, .month(let column)?:
            guard key.contains(column) else { return }
            throw BatchError(
                .config,
                "column \"\(column)\" is in the key and cuts the table into days or months; a key has whole numbers and "
                    + "texts only. Leave it out of source.key where the other columns identify a row of a partition, or "
                    + "name a copy of it there, a column of texts in a view")
        default: return
        }
    }

    private func add(_ fault: String?, to faults: inout [String]) {
        if let fault, !faults.contains(fault) { faults.append(fault) }
    }

    private func fault(of column: String, in setting: Setting) -> String? {
        fault(of: column, setting.rawValue, needsNumbers: false)
    }

    /// What is wrong with a column of the key. The types of a file are only guessed: its keys are whole numbers or texts.
    private func fault(ofKey name: String) -> String? {
        if let fault = fault(of: name, in: Setting.sourceKey) { return fault }
        guard let column = found.first(where: { $0.name == name }) else { return nil }
        if case .csv = configuration.source.store { return nil }
        guard column.type == .real || column.type == .boolean else { return nil }
        return
            "column \"\(name)\" is \(column.typeName), which cannot be a key, expected whole numbers, texts, days or "
            + "moments (\(Setting.sourceKey.rawValue))"
    }

    private func fault(of feature: TableConfiguration.FeatureEntry) -> String? {
        let place = feature.column == nil ? "features.\(feature.name).column" : "features.\(feature.name)"
        return fault(of: feature.column ?? feature.name, place, needsNumbers: feature.kind == .numeric)
    }

    /// What is wrong with a column; nil when nothing is.
    private func fault(of name: String, _ place: String, needsNumbers: Bool) -> String? {
        guard let column = found.first(where: { $0.name == name }) else {
            return "there is no column \"\(name)\"" + Suggestion.hint(for: name, among: found.map(\.name))
                + " (\(place))"
        }
        guard let type = column.type else {
            return "column \"\(name)\" is \(column.typeName), which is not supported (\(place))"
        }
        guard needsNumbers, type == .text, column.alternative != .real else { return nil }
        return "column \"\(name)\" is \(column.typeName), expected numbers (\(place))"
    }
}
