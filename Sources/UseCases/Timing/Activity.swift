/// What a run does with its time, in the order in which a row goes through it.
public enum Activity: String, CaseIterable, Sendable {
    /// Bytes or rows are taken from the source.
    case reading
    /// What was read becomes flights.
    case decoding
    /// Flights are compared with the contract.
    case validating
    /// Flights become features.
    case features
    /// The model scores features.
    case scoring
    /// Scores become what the store takes.
    case encoding
    /// Scores are handed to the store, the ledger with them.
    case writing
    /// Nothing can be done until a server answers.
    case waiting
}
