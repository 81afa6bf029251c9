/// A column of a table: its name, its type, and whether each row must have a value.
public struct ColumnSpecification: Equatable, Sendable {
    /// The name in the table or in the header of the file.
    public let name: String
    /// The type.
    public let type: ColumnType
    /// Whether each row must have a value.
    public let isRequired: Bool

    /// A column by its parts.
    public init(_ name: String, _ type: ColumnType, isRequired: Bool = false) {
        self.name = name
        self.type = type
        self.isRequired = isRequired
    }
}
