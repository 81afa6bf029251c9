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
    /// Whether it is a column of real numbers of which those that were looked at are whole, such as `7.0`: many programs keep
    /// whole numbers so where some are missing.
    public var isWhole: Bool
    /// Whether it is a column of texts of which most of those that were looked at are numbers: one that is meant to have
    /// numbers has a wrong value, which is a matter of its row.
    public var hasMostlyNumbers: Bool

    /// Creates a column.
    public init(
        name: String, type: ColumnType?, typeName: String, isWhole: Bool = false, hasMostlyNumbers: Bool = false,
        advice: String? = nil
    ) {
        self.advice = advice
        self.name = name
        self.type = type
        self.typeName = typeName
        self.isWhole = isWhole
        self.hasMostlyNumbers = hasMostlyNumbers
    }
}
