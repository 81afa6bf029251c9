public import Domain

/// Where flights come from.
///
/// Contract:
/// - Flights come in ascending order of their keys; two rows of one key are both lent (the audit judges them). A source
///   that cannot sort (a file) throws `dataRefused` when its rows are not in order.
/// - Every row is lent once: as a flight or as a rejection. A row without a readable key is a rejection in a file, and in
///   a table an error `dataRefused`, since a run could not be resumed after it.
/// - Chunks have `chunkRows` rows, the last one fewer; never 0. No rows, no call.
/// - Resuming `after` a chunk's position lends exactly the rows that follow that chunk, also when the run is another
///   process.
/// - What `lend` reads is one snapshot, whatever is written meanwhile.
/// - When `body` throws, `lend` closes the source and throws the same error. The same holds for cancellation.
/// - A missing table or file is `noInput`; a missing or mistyped column is `config`, before the first chunk.
public protocol FlightSource: Sendable {
    /// Lends the flights of a selection, chunk by chunk; the next chunk is read when `body` returns.
    func lend(
        _ selection: FlightSelection, after position: SourcePosition?, chunkRows: Int,
        to body: @escaping @Sendable (FlightChunk) async throws -> Void
    ) async throws

    /// How many rows a selection has, for a progress bar; nil when finding out costs as much as reading.
    func rowCount(of selection: FlightSelection) async throws -> Int?
}
