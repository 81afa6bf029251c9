public import Domain
public import UseCases

extension InMemoryStore: CollectionTarget {
    /// See ``UseCases/CollectionTarget``.
    public func collectFlights(
        _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable ([Flight]) async throws -> Void) async throws -> Void
    ) async throws {
        let collected = try await Collected.fill(fill)
        let rows = (mode == .append ? flights : []) + collected
        try checkUnique(rows.map(\.id), of: "flights")
        flights = rows.sorted { $0.id < $1.id }
    }

    /// See ``UseCases/CollectionTarget``.
    public func collectOutcomes(
        _ mode: CollectionMode,
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable ([FlightOutcome]) async throws -> Void) async throws
            -> Void
    ) async throws {
        let collected = try await Collected.fill(fill)
        let rows = (mode == .append ? outcomes : []) + collected
        try checkUnique(rows.map(\.flight), of: "outcomes")
        outcomes = rows
    }

    private func checkUnique(_ keys: [FlightID], of table: String) throws {
        let duplicates = keys.count - Set(keys).count
        guard duplicates == 0 else {
            throw BatchError(
                .dataRefused,
                "\(duplicates) rows have a flight_id that another row of \(table) has; it stays as it was. "
                    + "Leave those rows out, or collect with replace")
        }
    }
}

/// Rows on their way into a table.
private actor Collected<Row: Sendable> {
    private var rows: [Row] = []

    private func append(_ more: [Row]) { rows += more }

    static func fill(
        _ body: @Sendable (_ append: @escaping @Sendable ([Row]) async throws -> Void) async throws -> Void
    ) async throws -> [Row] {
        let collected = Collected()
        try await body { await collected.append($0) }
        return await collected.rows
    }
}
