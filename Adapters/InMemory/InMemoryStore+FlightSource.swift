public import Domain
public import UseCases

extension InMemoryStore: FlightSource, OutcomeSource {
    /// See ``UseCases/FlightSource``. A position is the key of a chunk's last row; on resuming, one row of that key is left
    /// out, so that a second one is still lent.
    public func lend(
        _ selection: FlightSelection, after position: SourcePosition?, chunkRows: Int,
        to body: @escaping @Sendable (FlightChunk) async throws -> Void
    ) async throws {
        let rows = flights.filter { selection.contains($0.day) }
        var start = 0
        if let key = position?.rawValue {
            start = rows.firstIndex { $0.id.rawValue >= key } ?? rows.count
            if start < rows.count, rows[start].id.rawValue == key { start += 1 }
        }
        while start < rows.count {
            try Task.checkCancellation()
            let end = min(start + max(1, chunkRows), rows.count)
            try await body(
                FlightChunk(
                    flights: Array(rows[start..<end]), rejections: [],
                    position: SourcePosition(rawValue: rows[end - 1].id.rawValue)))
            start = end
        }
    }

    /// See ``UseCases/FlightSource``.
    public func rowCount(of selection: FlightSelection) -> Int? {
        flights.count { selection.contains($0.day) }
    }

    /// See ``UseCases/OutcomeSource``.
    public func lendOutcomes(
        chunkRows: Int, to body: @escaping @Sendable ([FlightOutcome]) async throws -> Void
    ) async throws {
        let rows = outcomes
        for start in stride(from: 0, to: rows.count, by: max(1, chunkRows)) {
            try await body(Array(rows[start..<min(start + max(1, chunkRows), rows.count)]))
        }
    }
}
