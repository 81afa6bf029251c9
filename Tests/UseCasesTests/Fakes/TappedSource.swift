import Domain
import UseCases

/// A source that does something before it lends each chunk; chunks count from 1.
struct TappedSource: FlightSource {
    let source: any FlightSource
    let tap: @Sendable (_ chunk: Int) async throws -> Void

    func lend(
        _ selection: FlightSelection, after position: SourcePosition?, chunkRows: Int,
        to body: @escaping @Sendable (FlightChunk) async throws -> Void
    ) async throws {
        let lent = Tally()
        try await source.lend(selection, after: position, chunkRows: chunkRows) { chunk in
            try await tap(lent.add())
            try await body(chunk)
        }
    }

    func rowCount(of selection: FlightSelection) async throws -> Int? {
        try await source.rowCount(of: selection)
    }
}
