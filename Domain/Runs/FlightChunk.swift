/// The rows read together: flights in ascending order of their keys, and the rows that could not become flights.
public struct FlightChunk: Equatable, Sendable {
    /// The flights.
    public var flights: [Flight]
    /// The rows that could not be decoded.
    public var rejections: [Rejection]
    /// Where to go on after this chunk.
    public var position: SourcePosition

    /// A chunk by its parts.
    public init(flights: [Flight], rejections: [Rejection], position: SourcePosition) {
        self.flights = flights
        self.rejections = rejections
        self.position = position
    }

    /// How many rows were read for it.
    public var rowCount: Int { flights.count + rejections.count }
}
