/// What happens to the rows that a table has already.
public enum CollectionMode: String, Sendable {
    /// They are replaced.
    case replace
    /// They stay.
    case append
}
