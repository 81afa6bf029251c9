/// A column of a table: its name, its type, and whether each row must have a value.
public struct ColumnSpecification: Hashable, Sendable {
    /// The name in the table or in the header of the file.
    public var name: String
    /// The type.
    public var type: ColumnType
    /// Whether each row must have a value.
    public var isRequired: Bool

    /// Creates a column.
    public init(_ name: String, _ type: ColumnType, isRequired: Bool = false) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
    }
}
