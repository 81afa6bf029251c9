public import Domain
import Tabular
public import UseCases

extension CSVFolder: FlightSource {
    /// See ``UseCases/FlightSource``. A position is the number of a row in the file.
    ///
    /// A row whose day cannot be read belongs to no partition; it is lent, as a rejection, with everything only.
    public nonisolated func lend(
        _ selection: FlightSelection, after position: SourcePosition?, chunkRows: Int,
        to body: @escaping @Sendable (FlightChunk) async throws -> Void
    ) async throws {
        var rows = try FlightRows(path: path(layout.flights), mapping: mapping, selection: selection)
        try rows.skip(to: Int(position?.rawValue ?? 0))
        while let chunk = try rows.next(atMost: max(1, chunkRows)) {
            try await body(chunk)
            try Task.checkCancellation()
        }
    }

    /// See ``UseCases/FlightSource``. Nil: counting costs as much as reading.
    public nonisolated func rowCount(of selection: FlightSelection) -> Int? { nil }
}
