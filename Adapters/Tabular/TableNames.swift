/// What the tables of a store are called; in a folder of files, what the files are called without their ending.
public struct TableNames: Equatable, Sendable {
    /// The flights.
    public var flights: String
    /// Their outcomes.
    public var outcomes: String
    /// The published scores.
    public var scores: String

    /// Names of tables.
    public init(flights: String = "flights", outcomes: String = "outcomes", scores: String = "scores") {
        self.flights = flights
        self.outcomes = outcomes
        self.scores = scores
    }
}
