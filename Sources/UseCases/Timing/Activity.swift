/// What a run does with its time, in the order in which a row goes through it.
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
    /// Scores become what the store takes.
    case encoding
    /// Scores are handed to the store, the ledger with them.
    case writing
    /// Nothing happens until a server answers.
    case waiting
}
