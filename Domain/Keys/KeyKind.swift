/// The kind of the values of a key.
public enum KeyKind: Hashable, Sendable {
    /// Whole numbers of 64 bits.
    case integer
    /// Texts in UTF-8.
    case text
    /// Several columns, each of a kind of its own.
    case composite([KeyKind])

    /// The largest number of columns that a key may have.
    public static let maximumColumns = 4
}
