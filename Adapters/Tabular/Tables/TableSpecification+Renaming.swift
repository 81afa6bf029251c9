public import Domain
import UseCases

extension TableSpecification {
    /// The same table under the names that it has in a store.
    ///
    /// - Parameters:
    ///   - name: the name of the table; nil to keep it.
    ///   - columns: names in the store by names here.
    ///   - partitions: another scheme, whose column is named as in the store; nil to keep the scheme.
    ///   - timeZone: the time zone; nil to keep it.
    /// - Throws: `config` for a column that the table does not have.
    public func renamed(
        name: String? = nil, columns: [String: String] = [:], partitions: PartitionScheme? = nil,
        timeZone: String? = nil
    ) throws -> TableSpecification {
        let known = schema.names
        for column in columns.keys.sorted() where !known.contains(column) {
            throw BatchError(
                .config,
                "source.columns maps \"\(column)\", which table \(self.name) does not have"
                    + Suggestion.hint(for: column, among: known))
        }
        func renamed(_ name: String) -> String { columns[name] ?? name }
        let scheme: PartitionScheme =
            switch self.partitions {
            case .day(let column): .day(column: renamed(column))
            case .month(let column): .month(column: renamed(column))
            case .value(let column): .value(column: renamed(column))
            case .snapshot, .whole: self.partitions
            }
        return try TableSpecification(
            name: name ?? self.name,
            columns: schema.columns.map { ColumnSpecification(renamed($0.name), $0.type, isRequired: $0.isRequired) },
            key: keys.map { renamed($0.name) }, partitions: partitions ?? scheme, timeZone: timeZone ?? self.timeZone)
    }
}
