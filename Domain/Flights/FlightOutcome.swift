/// What became of a flight: known only after the fact, and kept in a table of its own.
public struct FlightOutcome: Equatable, Sendable {
    /// From how many minutes on an arrival counts as late (the US Department of Transportation's definition).
    public static let lateFrom = 15

    /// The flight.
    public var flight: FlightID
    /// Minutes after the scheduled arrival, negative when early; nil when it was cancelled or diverted.
    public var arrivalDelay: Int?

    /// The outcome of a flight.
    public init(flight: FlightID, arrivalDelay: Int?) {
        self.flight = flight
        self.arrivalDelay = arrivalDelay
    }

    /// The label to learn: whether it arrived 15 or more minutes late; nil when it never arrived.
    public var arrivedLate: Bool? { arrivalDelay.map { $0 >= Self.lateFrom } }
}
