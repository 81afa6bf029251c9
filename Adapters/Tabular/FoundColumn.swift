/// A column as a store finds it in a table.
public struct FoundColumn: Equatable, Sendable {
    /// The name.
    public var name: String
    /// The type; nil when it is none that we know.
    public var type: ColumnType?
    /// The type in the store's own words.
    public var typeName: String

    /// A column by its parts.
    public init(name: String, type: ColumnType?, typeName: String) {
        self.name = name
        self.type = type
        self.typeName = typeName
    }
}
