/// What a model says of one flight.
public struct Score: Equatable, Sendable {
    /// The flight.
    public var flight: FlightID
    /// The score; a probability for the models of this example. Not checked here: the audit judges scores.
    public var value: Double

    /// A score of a flight.
    public init(flight: FlightID, value: Double) {
        self.flight = flight
        self.value = value
    }
}
