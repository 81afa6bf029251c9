import Domain
import UseCases

/// A source that cannot decode some rows: the flights with these keys come as rejections.
struct RejectingSource: FlightSource {
    let source: any FlightSource
    let keys: Set<Int64>

    func lend(
        _ selection: FlightSelection, after position: SourcePosition?, chunkRows: Int,
        to body: @escaping @Sendable (FlightChunk) async throws -> Void
    ) async throws {
        try await source.lend(selection, after: position, chunkRows: chunkRows) { chunk in
            var chunk = chunk
            chunk.rejections = chunk.flights.filter { keys.contains($0.id.rawValue) }.map {
                Rejection(flight: $0.id, column: "dep_time", code: .notOfType, expected: "an integer")
            }
            chunk.flights.removeAll { keys.contains($0.id.rawValue) }
            try await body(chunk)
        }
    }

    func rowCount(of selection: FlightSelection) async throws -> Int? {
        try await source.rowCount(of: selection)
    }
}
