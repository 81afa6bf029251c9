/// What happens to the rows that a table already has.
public enum CollectionMode: String, Sendable {
    /// They are replaced.
    case replace
    /// They stay.
    case append
}
