/// A stage of the work, as the command line names it.
public enum Stage: String, CaseIterable, Sendable {
    /// Files become rows of a table.
    case collect
    /// A table is compared with its contract.
    case validate
    /// Features are written for people who train elsewhere.
    case features
    /// Rows of features are scored for people.
    case predict
    /// A model is fitted, evaluated and registered.
    case train
    /// The rows of a partition are read again and compared with those that were scored.
    case compare
    /// The rows of a partition are read, scored and staged.
    case stage
    /// The staged scores are audited.
    case audit
    /// The staged scores become the published ones.
    case publish
}
