/// The activities of a run, in the order in which a row passes through them.
public enum Activity: String, CaseIterable, Sendable {
    /// Bytes or rows are taken from the source.
    case reading
    /// What was read becomes entities.
    case decoding
    /// Entities are compared with the contract.
    case validating
    /// Entities become features.
    case features
    /// The model scores features.
    case scoring
    /// Scores are converted to the store's format.
    case encoding
    /// Scores are written to the store, together with the ledger.
    case writing
    /// The task waits for a server's answer.
    case waiting
}
