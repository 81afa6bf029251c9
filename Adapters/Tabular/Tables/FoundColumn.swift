/// A column as a store finds it in a table.
public struct FoundColumn: Equatable, Sendable {
    /// The name.
    public var name: String
    /// The type that it can be read as; nil when there is none.
    public var type: ColumnType?
    /// The type in the store's own words.
    public var typeName: String

    /// Creates a column.
    public init(name: String, type: ColumnType?, typeName: String) {
        self.name = name
        self.type = type
        self.typeName = typeName
    }
}
