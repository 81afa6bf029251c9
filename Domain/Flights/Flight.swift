public import Domain

/// A scheduled flight as it is known the evening before: the entity that is scored.
///
/// It has no field for anything that is known only afterwards (actual departure, delay, air time), so none of that can
/// become a feature by mistake. It has no key either: keys are a column beside the entities.
public struct Flight: Equatable, Sendable {
    /// The day of the timetable; the partition that the flight belongs to.
    public var day: CalendarDay
    /// Scheduled departure, local time at the origin.
    public var departure: ClockTime
    /// Scheduled arrival, local time at the destination.
    public var arrival: ClockTime
    /// The airline.
    public var carrier: Carrier
    /// The flight number.
    public var number: Int
    /// The aeroplane's registration, when it is planned already.
    public var tail: TailNumber?
    /// Where it starts.
    public var origin: Airport
    /// Where it goes.
    public var destination: Airport
    /// Great-circle distance in miles.
    public var distance: Double
    /// The weather at the origin; nil when nothing was observed.
    public var weather: Weather?
    /// What is known of the aeroplane; nil when nothing is.
    public var plane: Plane?

    /// Creates a flight.
    @inlinable
    public init(
        day: CalendarDay, departure: ClockTime, arrival: ClockTime, carrier: Carrier, number: Int,
        tail: TailNumber?, origin: Airport, destination: Airport, distance: Double, weather: Weather?, plane: Plane?
    ) {
        self.day = day
        self.departure = departure
        self.arrival = arrival
        self.carrier = carrier
        self.number = number
        self.tail = tail
        self.origin = origin
        self.destination = destination
        self.distance = distance
        self.weather = weather
        self.plane = plane
    }
}
