#if PostgreSQL
import Domain
import Tabular
import UseCases

/// Reads ranges of a table, one after the other, on a connection of its own.
actor RangeReader {
    /// The rows of a chunk.
    struct Part: Sendable {
        /// The number of the range that they belong to.
        let range: Int
        /// Whether they are the last ones of the range.
        let endsRange: Bool
        /// The rows.
        let rows: RowBatch
    }

    private let reading: TableReading
    private let planner: RangePlanner
    private let snapshot: SharedSnapshot
    private let query: RowQuery
    private let chunkRows: Int
    private var range: KeyRange?
    private var chunksRead = 0

    /// A reader that has not started. It connects when there is a range for it.
    init(
        _ query: RowQuery, chunkRows: Int, reading: TableReading, planner: RangePlanner, snapshot: SharedSnapshot
    ) {
        self.query = query
        self.chunkRows = chunkRows
        self.reading = reading
        self.planner = planner
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

    /// Ends the reading at any point.
    func close() async {
        await reading.close()
    }

    private func rangeToRead() async throws -> KeyRange? {
        if let range { return range }
        guard let range = try await planner.next() else { return nil }
        try await reading.begin(try query.copy(range), markedColumns: query.markedColumns, in: snapshot)
        self.range = range
        chunksRead = 0
        return range
    }

    /// Two statements in one snapshot return the same rows, unless what they read depends on more than the data.
    private var unstableRows: BatchError {
        BatchError(
            .dataRefused,
            "table \(query.name.plain) does not return the rows that were counted in the same snapshot; a view whose rows "
                + "depend on the time or on randomness cannot be read by several readers. Set run.readers to 1, or make "
                + "a table of it")
    }
}
#endif
