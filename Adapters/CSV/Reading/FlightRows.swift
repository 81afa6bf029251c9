import Domain
import Tabular
import UseCases

/// The flights of a file, chunk by chunk.
struct FlightRows {
    private let mapping: FlightMapping
    private let selection: FlightSelection
    private let keyColumn: Int
    private let dayColumn: Int
    private var table: CSVTable
    private var batch: RowBatch
    private var lastKey = Int64.min

    /// Opens a file and checks its header.
    init(path: String, mapping: FlightMapping, selection: FlightSelection) throws {
        self.mapping = mapping
        self.selection = selection
        table = try CSVTable(path: path, schema: mapping.schema)
        batch = RowBatch(schema: mapping.schema)
        keyColumn = mapping.schema.names.firstIndex(of: mapping.name(of: .flightID)) ?? 0
        dayColumn = mapping.schema.names.firstIndex(of: mapping.name(of: .day)) ?? 0
    }

    /// Passes over the rows up to a number, without decoding them.
    ///
    /// - Throws: `dataRefused` when there are not so many: the file is another one than that in which they were counted.
    mutating func skip(to row: Int) throws {
        while table.row < row {
            try checkCancellation()
            guard try table.next() else {
                throw BatchError(
                    .dataRefused,
                    "\(table.path) has \(table.row) rows, but \(row) were read from it before; it was replaced meanwhile. "
                        + "Score the partition anew (--rescore)")
            }
        }
    }

    /// The next flights of the selection; nil when there are none.
    mutating func next(atMost count: Int) throws -> FlightChunk? {
        guard let last = try Stopwatch.time(.reading, { try readRows(atMost: count) }) else { return nil }
        let (flights, rejections) = Stopwatch.time(.decoding) { mapping.flights(from: batch) }
        return FlightChunk(
            flights: flights, rejections: rejections, position: SourcePosition(rawValue: Int64(last)))
    }

    /// Reads the next rows of the selection into the batch, and gives the number of the last; nil when there are none.
    private mutating func readRows(atMost count: Int) throws -> Int? {
        batch.removeAll()
        var last = table.row
        while batch.rowCount < count, try table.next() {
            try checkCancellation()
            try checkOrder()
            guard isSelected else { continue }
            table.append(to: &batch)
            last = table.row
        }
        try table.checkUnchanged()
        return batch.rowCount > 0 ? last : nil
    }

    private var isSelected: Bool {
        if selection == .everything { return true }
        guard table.malformation == nil, let day = table.day(dayColumn) else { return false }
        return selection.contains(day)
    }

    /// A row whose key cannot be read takes part in no order; it will be a rejection.
    private mutating func checkOrder() throws {
        guard table.malformation == nil, let key = table.integer(keyColumn) else { return }
        guard key >= lastKey else {
            throw BatchError(
                .dataRefused,
                "\(table.path) is not in order: the key on line \(table.line) is less than the one before. Sort the file "
                    + "by \(mapping.name(of: .flightID)), ascending")
        }
        lastKey = key
    }

    private func checkCancellation() throws {
        if table.row.isMultiple(of: 1024) { try Task.checkCancellation() }
    }
}
