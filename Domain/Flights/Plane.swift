/// What the register of aircraft says about an aeroplane.
public struct Plane: Equatable, Sendable {
    /// The year in which it was built.
    public var year: Int?
    /// The number of seats.
    public var seats: Int?
    /// The number of engines.
    public var engines: Int?

    /// Creates an aeroplane of which only the given values are known.
    @inlinable
    public init(year: Int? = nil, seats: Int? = nil, engines: Int? = nil) {
        self.year = year
        self.seats = seats
        self.engines = engines
    }
}
