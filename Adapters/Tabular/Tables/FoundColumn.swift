/// A column as a store finds it in a table.
public struct FoundColumn: Equatable, Sendable {
    /// The name.
    public var name: String
    /// The type that it can be read as; nil when there is none.
    public var type: ColumnType?
    /// The type in the store's own words.
    public var typeName: String
    /// How a column that cannot be read can be made one that can, as the end of a sentence; nil when that is not known.
    public var advice: String?

    /// Creates a column.
    public init(name: String, type: ColumnType?, typeName: String, advice: String? = nil) {
        self.advice = advice
        self.name = name
        self.type = type
        self.typeName = typeName
    }
}
