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
    /// Whether nearly all of the values that were looked at are whole numbers, and none is a code such as `007`: the others are
    /// a matter of their rows where the column is a key, which has whole numbers or texts.
    public var isNearlyWhole = false
    /// The type that it can be read as instead, where it is used as such: that of most values that were looked at, so that
    /// the others are a matter of their rows, or a type that an empty column may have as well. nil when there is none.
    public var alternative: ColumnType?

    /// Creates a column.
    public init(
        name: String, type: ColumnType?, typeName: String, isWhole: Bool = false, alternative: ColumnType? = nil,
        advice: String? = nil
    ) {
        self.advice = advice
        self.name = name
        self.type = type
        self.typeName = typeName
        self.isWhole = isWhole
        self.alternative = alternative
    }
}
