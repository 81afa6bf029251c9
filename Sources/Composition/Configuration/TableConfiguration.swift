public import Domain
import UseCases

/// The features and rules of a table for which nobody wrote an entity, as a configuration writes them.
///
///     features:
///       age: numeric
///       region: categorical
///       income: {column: "Annual Income", kind: numeric}
///     contract:
///       age: {minimum: 0, maximum: 120, missing: 0.1}
///       region: {values: [north, south], otherwise: warn}
public struct TableConfiguration: Equatable, Sendable {
    /// A feature.
    public struct FeatureEntry: Equatable, Sendable {
        /// The name by which models ask for it.
        public var name: String
        /// The column; nil when it has the name of the feature.
        public var column: String?
        /// The kind; nil for the one that the type of the column suggests.
        public var kind: FeatureKind?
    }

    /// A rule of the contract.
    public struct RuleEntry: Equatable, Sendable {
        /// The column.
        public var column: String
        /// The least number that is allowed.
        public var minimum: Double?
        /// The greatest number that is allowed.
        public var maximum: Double?
        /// The texts that are allowed; nil for any.
        public var values: [String]?
        /// The largest share of rows without a value.
        public var missing: Double = 1
        /// What happens to a row with another value.
        public var otherwise = ViolationConsequence.reject

        /// The values that are allowed.
        ///
        /// - Throws: `config` for a text that is too long to be a category, and for a range without numbers.
        var allowed: AllowedValues {
            get throws {
                if let values {
                    return .categories(
                        Set(
                            try values.map { value in
                                guard let category = Category(value) else {
                                    throw BatchError(
                                        .config,
                                        "contract.\(column): a value has more than \(Category.maximumBytes) bytes")
                                }
                                return category
                            }))
                }
                guard minimum != nil || maximum != nil else { return .any }
                let (least, greatest) = (minimum ?? -.greatestFiniteMagnitude, maximum ?? .greatestFiniteMagnitude)
                guard least <= greatest else {
                    throw BatchError(
                        .config, "contract.\(column): the minimum \(least) is above the maximum \(greatest)")
                }
                return .range(least...greatest)
            }
        }
    }

    /// The features, in the order of the file; empty for those that the model asks for.
    public var features: [FeatureEntry] = []
    /// The rules, in the order of the file.
    public var rules: [RuleEntry] = []

    init(_ reader: SettingsReader) throws {
        for entry in try reader.entries(of: .features, depth: 2) { try add(feature: entry, reader) }
        for entry in try reader.entries(of: .contract, depth: 2) { try add(rule: entry, reader) }
    }

    private mutating func add(feature entry: SettingsReader.SectionEntry, _ reader: SettingsReader) throws {
        let kinds = "numeric or categorical"
        guard case .scalar(let text) = entry.value else { throw reader.refusal(entry, kinds) }
        let index = Self.index(of: entry.names[0], in: &features, \.name) { FeatureEntry(name: entry.names[0]) }
        switch entry.names.count == 1 ? "kind" : entry.names[1] {
        case "kind":
            guard let kind = FeatureKind(rawValue: text) else { throw reader.refusal(entry, kinds) }
            features[index].kind = kind
        case "column": features[index].column = text
        default: throw reader.refusal(entry, "column or kind")
        }
    }

    private mutating func add(rule entry: SettingsReader.SectionEntry, _ reader: SettingsReader) throws {
        guard entry.names.count == 2 else {
            throw reader.refusal(entry, "lines like `minimum: 0` below it")
        }
        let index = Self.index(of: entry.names[0], in: &rules, \.column) { RuleEntry(column: entry.names[0]) }
        switch (entry.names[1], entry.value) {
        case ("minimum", .scalar(let text)): rules[index].minimum = try Self.number(text, entry, reader)
        case ("maximum", .scalar(let text)): rules[index].maximum = try Self.number(text, entry, reader)
        case ("missing", .scalar(let text)):
            rules[index].missing = try Self.number(text, entry, reader)
            guard (0...1).contains(rules[index].missing) else { throw reader.refusal(entry, "a share from 0 to 1") }
        case ("otherwise", .scalar(let text)):
            guard let consequence = ViolationConsequence(rawValue: text) else {
                throw reader.refusal(entry, "reject or warn")
            }
            rules[index].otherwise = consequence
        case ("values", .list(let values)): rules[index].values = values
        default: throw reader.refusal(entry, "minimum, maximum, missing, otherwise, or a list of values")
        }
    }

    private static func index<Entry>(
        of name: String, in entries: inout [Entry], _ path: KeyPath<Entry, String>, _ make: () -> Entry
    ) -> Int {
        if let index = entries.firstIndex(where: { $0[keyPath: path] == name }) { return index }
        entries.append(make())
        return entries.count - 1
    }

    private static func number(
        _ text: String, _ entry: SettingsReader.SectionEntry, _ reader: SettingsReader
    ) throws -> Double {
        guard let number = Double(text), number.isFinite else { throw reader.refusal(entry, "a number") }
        return number
    }
}
