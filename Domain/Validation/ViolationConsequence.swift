/// What happens to a row whose value the data contract does not allow.
public enum ViolationConsequence: String, Sendable {
    /// The row is rejected.
    case reject
    /// The row is scored, and the report mentions it.
    case warn
}
