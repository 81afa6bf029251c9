public import Domain

/// The tables into which collected data goes.
///
/// Contract: when `fill` returns, the table has exactly the rows appended (or, with `.append`, those and the ones it had),
/// made visible in one step; when it throws, the table is as it was before. A table that does not exist is created. With
/// `.append`, a key that the table has already is `dataRefused`; so are duplicate keys in what is appended.
public protocol CollectionTarget: Sendable {
    /// Writes flights. The values are kept exactly: reading them gives equal flights.
    func collectFlights(
        _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable ([Flight]) async throws -> Void) async throws -> Void
    ) async throws

    /// Writes outcomes.
    func collectOutcomes(
        _ mode: CollectionMode,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable ([FlightOutcome]) async throws -> Void) async throws
            -> Void
    ) async throws
}
