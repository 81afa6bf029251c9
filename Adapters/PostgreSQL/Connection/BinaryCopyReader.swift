#if PostgreSQL
import Domain
import Tabular

/// Turns the bytes of a binary copy into rows of typed columns.
///
/// The fields must have the types that the statement casts them to: `bigint` for integers and booleans,
/// `double precision`, `text`, `date` for days, and `timestamp`. Pieces may end anywhere, also within a field.
///
/// A block of rows is scanned first for where its fields begin, and then decoded column by column: one short loop for each
/// column, instead of a decision and three growing arrays for each field.
struct BinaryCopyReader {
    /// The bytes that have arrived and are not read yet.
    var bytes: [UInt8] = []
    /// Whether the trailer was read.
    private(set) var isAtEnd = false
    /// The positions of the columns in which a value may be a mark of ``NumericRange``.
    let markedColumns: [Int]
    private let schema: TableSchema
    private var position = 0
    private var hasHeader = false
    /// Where the fields of a block begin, row by row.
    private var starts: [Int] = []

    /// How many rows are decoded together: few enough that they and their columns stay in the first-level cache.
    private static let blockRows = 128

    /// A reader of rows with these columns.
    init(schema: TableSchema, markedColumns: [Int] = []) {
        self.schema = schema
        self.markedColumns = markedColumns
    }

    /// Adds the rows that have arrived to a batch, until it has `limit` rows.
    mutating func readRows(into batch: inout RowBatch, upTo limit: Int) throws {
        guard try readHeader() else { return }
        while batch.rowCount < limit {
            let count = try scan(min(limit - batch.rowCount, Self.blockRows))
            guard count > 0 else { break }
            var faults: [RowFault] = []
            for column in schema.columns.indices { try decode(column, ofRows: count, into: &batch, &faults) }
            for column in markedColumns { takeMarks(column, ofRows: count, from: &batch, &faults) }
            batch.faults += faults.sorted { $0.row < $1.row }
            batch.endRows(count)
        }
        removeReadBytes()
    }

    private mutating func readHeader() throws -> Bool {
        if hasHeader { return true }
        guard bytes.count >= BinaryCopy.headerBytes else { return false }
        guard bytes.starts(with: BinaryCopy.signature) else { throw PQFault.malformed("no binary copy") }
        let extensionBytes = Int(bytes.span.integer32(at: 15))
        guard extensionBytes >= 0 else { throw PQFault.malformed("the header's length is negative") }
        guard bytes.count >= BinaryCopy.headerBytes + extensionBytes else { return false }
        position = BinaryCopy.headerBytes + extensionBytes
        hasHeader = true
        return true
    }

    /// Finds the fields of the next rows that have arrived completely, at most `limit` rows.
    ///
    /// - Returns: the number of rows.
    private mutating func scan(_ limit: Int) throws -> Int {
        // In a local, since the span of a property borrows all of this value.
        let arrived = bytes
        let source = arrived.span
        starts.removeAll(keepingCapacity: true)
        var rows = 0
        while rows < limit, !isAtEnd, position + 2 <= source.count {
            let count = Int(source.integer16(at: position))
            guard count != -1 else {
                isAtEnd = true
                break
            }
            guard count == schema.columns.count else {
                throw PQFault.malformed("a row has \(count) fields, expected \(schema.columns.count)")
            }
            guard let end = Self.scanRow(source, at: position + 2, fields: count, into: &starts) else { break }
            position = end
            rows += 1
        }
        return rows
    }

    /// The end of a row whose first field is at a place; nil when bytes are missing.
    private static func scanRow(
        _ source: Span<UInt8>, at first: Int, fields: Int, into starts: inout [Int]
    ) -> Int? {
        let known = starts.count
        var place = first
        starts.append(addingCapacity: fields) { starts in
            while !starts.isFull, place + 4 <= source.count {
                starts.append(place + 4)
                let length = Int(source.integer32(at: place))
                // Most fields are numbers of eight bytes. The branch lets the processor continue before it knows the length.
                place += length == 8 ? 12 : 4 + max(0, length)
            }
        }
        guard starts.count == known + fields, place <= source.count else {
            starts.removeLast(starts.count - known)
            return nil
        }
        return place
    }

    /// Adds a column of the scanned rows.
    private func decode(
        _ column: Int, ofRows count: Int, into batch: inout RowBatch, _ faults: inout [RowFault]
    ) throws {
        let slot = schema.slots[column]
        switch schema.columns[column].type {
        case .integer, .boolean:
            try batch.integers[slot].append(count: count) { try integer64($0, column) }
        case .real:
            try batch.reals[slot].append(count: count) {
                try integer64($0, column).map { Double(bitPattern: UInt64(bitPattern: $0)) }
            }
        case .text:
            batch.texts[slot].append(count: count, from: bytes.span) { row in
                let (start, length) = field(row, column)
                return length < 0 ? nil : start..<start + length
            }
        case .day:
            let earlier = batch.rowCount
            var infinite: [Int] = []
            try batch.integers[slot].append(count: count) { row in
                guard let day = try day(row, column) else { return nil }
                guard day != Int32.max, day != Int32.min else {
                    infinite.append(earlier + row)
                    return nil
                }
                return Int64(day) + BinaryCopy.epochShift
            }
            faults += infinite.map { fault($0, column, expected: "a day, not infinity") }
        case .timestamp:
            let earlier = batch.rowCount
            var infinite: [Int] = []
            try batch.integers[slot].append(count: count) { row in
                guard let moment = try integer64(row, column) else { return nil }
                let (shifted, isTooLate) = moment.addingReportingOverflow(BinaryCopy.epochShiftMicroseconds)
                guard !isTooLate, moment != Int64.min else {
                    infinite.append(earlier + row)
                    return nil
                }
                return shifted
            }
            faults += infinite.map { fault($0, column, expected: "a moment, not infinity") }
        }
    }

    /// Turns the marks in a column of the scanned rows into faults.
    private func takeMarks(
        _ column: Int, ofRows count: Int, from batch: inout RowBatch, _ faults: inout [RowFault]
    ) {
        let slot = schema.slots[column]
        let isInteger = schema.columns[column].type.storage == .integers
        for row in batch.rowCount..<batch.rowCount + count {
            if isInteger {
                guard batch.integers[slot].values[row] == NumericRange.integerMark else { continue }
                batch.integers[slot].values[row] = 0
                batch.integers[slot].isNull[row] = true
            } else {
                guard batch.reals[slot].values[row].bitPattern == NumericRange.realMark else { continue }
                batch.reals[slot].values[row] = 0
                batch.reals[slot].isNull[row] = true
            }
            let expected = isInteger ? NumericRange.expectedInteger : NumericRange.expectedReal
            faults.append(fault(row, column, expected: expected))
        }
    }

    /// Where a field of the scanned rows begins, and its length; −1 for null.
    @inline(__always)
    private func field(_ row: Int, _ column: Int) -> (start: Int, length: Int) {
        let start = starts[row * schema.columns.count + column]
        return (start, Int(bytes.span.integer32(at: start - 4)))
    }

    @inline(__always)
    private func integer64(_ row: Int, _ column: Int) throws -> Int64? {
        let (start, length) = field(row, column)
        guard length == 8 else {
            guard length < 0 else { throw malformed(column, length) }
            return nil
        }
        return bytes.span.integer64(at: start)
    }

    private func day(_ row: Int, _ column: Int) throws -> Int32? {
        let (start, length) = field(row, column)
        guard length == 4 else {
            guard length < 0 else { throw malformed(column, length) }
            return nil
        }
        return bytes.span.integer32(at: start)
    }

    private func malformed(_ column: Int, _ length: Int) -> any Error {
        PQFault.malformed("column \"\(schema.columns[column].name)\" has a value of \(length) bytes")
    }

    private func fault(_ row: Int, _ column: Int, expected: String) -> RowFault {
        RowFault(row: row, column: column, code: .invalidValue, expected: expected)
    }

    private mutating func removeReadBytes() {
        guard position > 0 else { return }
        bytes.removeSubrange(..<position)
        position = 0
    }
}
#endif
