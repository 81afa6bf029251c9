import Domain
import Tabular
import UseCases

/// Reads one range of a table after the other, on a connection of its own.
actor RangeReader {
    /// A chunk's rows.
    struct Part: Sendable {
        /// The number of the range that they belong to.
        let range: Int
        /// Whether they are the last ones of it.
        let endsRange: Bool
        /// The rows.
        let rows: RowBatch
    }

    private let reading: TableReading
    private let scout: RangeScout
    private let snapshot: SharedSnapshot
    private let query: FlightQuery
    private let selection: FlightSelection
    private let chunkRows: Int
    private var range: KeyRange?
    private var chunksRead = 0

    /// A reader that has not begun. It connects when there is a range for it.
    init(
        _ query: FlightQuery, _ selection: FlightSelection, chunkRows: Int, reading: TableReading, scout: RangeScout,
        snapshot: SharedSnapshot
    ) {
        self.query = query
        self.selection = selection
        self.chunkRows = chunkRows
        self.reading = reading
        self.scout = scout
        self.snapshot = snapshot
    }

    /// The next rows of this reader's range, or the first ones of its next range; nil when there are no more ranges.
    func next() async throws -> Part? {
        if let end = range?.end, end.chunks == chunksRead {
            guard try await reading.next(1) == nil else { throw unstableRows }
            range = nil
        }
        guard let range = try await rangeToRead() else { return nil }
        let rows = try await reading.next(chunkRows)
        guard let end = range.end else { return rows.map { Part(range: range.number, endsRange: false, rows: $0) } }
        guard let rows, rows.rowCount == chunkRows else { throw unstableRows }
        chunksRead += 1
        return Part(range: range.number, endsRange: chunksRead == end.chunks, rows: rows)
    }

    /// Ends the reading, wherever it is.
    func close() async {
        await reading.close()
    }

    private func rangeToRead() async throws -> KeyRange? {
        if let range { return range }
        guard let range = try await scout.next() else { return nil }
        try await reading.begin(query.table, query.rows(of: selection, in: range), in: snapshot)
        self.range = range
        chunksRead = 0
        return range
    }

    /// Two statements in one snapshot give the same rows, as long as what they ask does.
    private var unstableRows: BatchError {
        BatchError(
            .dataRefused,
            "table \(query.table.plain) does not give its readers the rows that were counted in the same snapshot; a "
                + "view whose rows depend on the time or on chance cannot be read by several. Set run.readers to 1, "
                + "or make a table of it")
    }
}
