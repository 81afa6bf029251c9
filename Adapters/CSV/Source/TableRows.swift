import Domain
import Tabular
import UseCases

/// The rows of a file that a filter includes, chunk by chunk.
struct TableRows {
    private let filter: RecordFilter
    private var order: KeyOrder?
    private var table: CSVTable
    private let decoder: RecordDecoder
    private var sizeOfLastChunk = (records: 0, bytes: 0)

    /// Opens a file and checks its header.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - specification: its columns.
    ///   - filter: which rows to read.
    ///   - format: how the file is written.
    ///   - order: checks the order of the keys; nil for any order.
    init(
        path: String, _ specification: TableSpecification, _ filter: RowFilter, format: CSVFormat, order: KeyOrder?
    ) throws {
        self.filter = RecordFilter(filter)
        self.order = order
        table = try CSVTable(
            path: path, schema: specification.schema, timeZone: specification.timeZone, format: format)
        decoder = table.decoder
        let looked = (order == nil ? [] : specification.keyColumns) + [self.filter.column].compactMap(\.self)
        table.splitOnly(columns: looked)
    }

    /// Skips the rows before a position, without decoding them.
    ///
    /// - Throws: `dataRefused` when there are fewer rows, so that it is not the file that the position was made for.
    mutating func skip(to position: SourcePosition) throws {
        guard let row = Int(position.rawValue), row >= 0 else {
            throw BatchError(
                .dataRefused,
                "\(table.path) cannot be read from position \"\(position.rawValue)\" on, expected the number of a row; the "
                    + "run began to read another kind of store. Score the partition again (--rescore)")
        }
        while table.row < row {
            try checkCancellation()
            guard try table.next() else {
                throw BatchError(
                    .dataRefused,
                    "\(table.path) has \(table.row) rows, but \(row) were read from it before; it was replaced meanwhile. "
                        + "Score the partition again (--rescore)")
            }
        }
    }

    /// The next rows; nil when there are none.
    mutating func next(atMost count: Int) throws -> RowChunk? {
        try Stopwatch.time(.reading) { try readRows(atMost: count) }
    }

    private mutating func readRows(atMost count: Int) throws -> RowChunk? {
        var block = RecordBlock()
        block.reserveCapacity((min(count, sizeOfLastChunk.records), sizeOfLastChunk.bytes))
        var last = table.row
        while block.count < count, try table.next() {
            try checkCancellation()
            try table.checkLines()
            try order?.check(table)
            guard filter.includes(table) else { continue }
            block.append(from: table)
            last = table.row
        }
        try table.checkUnchanged()
        sizeOfLastChunk = (block.count, block.bytes.count)
        guard block.count > 0 else { return nil }
        return RowChunk(rowCount: block.count, position: SourcePosition(rawValue: String(last))) { [block, decoder] in
            decoder.batch(of: block)
        }
    }

    private func checkCancellation() throws {
        if table.row.isMultiple(of: 1024) { try Task.checkCancellation() }
    }
}
