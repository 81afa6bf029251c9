import Domain
import PortContracts
import UseCases

/// A source that makes up chunks of one flight, with the keys 1, 2, 3, …; it can go on without end, and can fail.
struct NumberSource: FlightSource {
    /// How many chunks there are; nil for no end.
    var chunks: Int?
    /// The chunk at which reading fails; nil for none.
    var failing: Int?
    let lent = Tally()

    func lend(
        _ selection: FlightSelection, after position: SourcePosition?, chunkRows: Int,
        to body: @escaping @Sendable (FlightChunk) async throws -> Void
    ) async throws {
        while lent.count < chunks ?? .max {
            let key = Int64(lent.add())
            if failing == Int(key) { throw InjectedFault() }
            var flight = try Sample.flight(key)
            flight.distance = Double(key)
            try await body(
                FlightChunk(flights: [flight], rejections: [], position: SourcePosition(rawValue: key)))
        }
    }

    func rowCount(of selection: FlightSelection) -> Int? { chunks }
}
