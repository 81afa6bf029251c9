import Domain
import Tabular

/// Turns the bytes of a binary copy into rows of typed columns.
///
/// The fields must have exactly these types, as the statement casts them: `bigint` for integers, `double precision`,
/// `text`, and `date` for days. Pieces may end anywhere, also within a field.
struct BinaryCopyReader {
    /// The bytes that have arrived; the ones read are removed from time to time.
    var bytes: [UInt8] = []
    /// Whether the trailer was read.
    private(set) var isAtEnd = false
    private let schema: TableSchema
    private var position = 0
    private var hasHeader = false

    /// A reader of rows with certain columns.
    init(schema: TableSchema) {
        self.schema = schema
    }

    /// Adds the next row to a batch.
    ///
    /// - Returns: false when there is none, or not all of it has arrived.
    mutating func readRow(into batch: inout RowBatch) throws -> Bool {
        guard try readHeader(), !isAtEnd, let end = try endOfRow() else {
            dropWhatWasRead()
            return false
        }
        guard end > position + 2 else {
            isAtEnd = true
            return false
        }
        var field = position + 2
        for column in schema.columns.indices {
            let length = Int(integer(at: field, bytes: 4))
            try decode(field + 4, length: length, column: column, into: &batch)
            field += 4 + max(0, length)
        }
        batch.endRow()
        position = end
        return true
    }

    private mutating func readHeader() throws -> Bool {
        if hasHeader { return true }
        guard bytes.count >= BinaryCopy.headerBytes else { return false }
        guard bytes.starts(with: BinaryCopy.signature) else { throw PQFault.malformed("no binary copy") }
        let extensionBytes = Int(integer(at: 15, bytes: 4))
        guard extensionBytes >= 0 else { throw PQFault.malformed("the header's length is negative") }
        guard bytes.count >= BinaryCopy.headerBytes + extensionBytes else { return false }
        position = BinaryCopy.headerBytes + extensionBytes
        hasHeader = true
        return true
    }

    /// Where the row at the position ends; for the trailer, directly after its count of fields; nil when bytes are
    /// missing.
    private func endOfRow() throws -> Int? {
        guard position + 2 <= bytes.count else { return nil }
        let count = Int(integer(at: position, bytes: 2))
        if count == -1 { return position + 2 }
        guard count == schema.columns.count else {
            throw PQFault.malformed("a row has \(count) fields, expected \(schema.columns.count)")
        }
        var end = position + 2
        for _ in 0..<count {
            guard end + 4 <= bytes.count else { return nil }
            end += 4 + max(0, Int(integer(at: end, bytes: 4)))
        }
        return end <= bytes.count ? end : nil
    }

    private func decode(_ start: Int, length: Int, column: Int, into batch: inout RowBatch) throws {
        guard length >= 0 else { return batch.appendNull(toColumn: column) }
        let slot = schema.slots[column]
        switch (schema.columns[column].type, length) {
        case (.integer, 8): batch.integers[slot].append(integer(at: start, bytes: 8))
        case (.real, 8): batch.reals[slot].append(Double(bitPattern: UInt64(bitPattern: integer(at: start, bytes: 8))))
        case (.text, _): batch.texts[slot].append(bytes.span.extracting(start..<start + length))
        case (.day, 4): append(day: integer(at: start, bytes: 4), column: column, into: &batch)
        default:
            throw PQFault.malformed("column \"\(schema.columns[column].name)\" has a value of \(length) bytes")
        }
    }

    /// Adds a day; PostgreSQL's `infinity` and `-infinity` are none.
    private func append(day: Int64, column: Int, into batch: inout RowBatch) {
        guard day != Int64(Int32.max), day != Int64(Int32.min) else {
            batch.faults.append(
                CellFault(
                    row: batch.rowCount, column: schema.columns[column].name, code: .invalidValue,
                    expected: "a day, not infinity"))
            return batch.appendNull(toColumn: column)
        }
        batch.integers[schema.slots[column]].append(day + BinaryCopy.epochShift)
    }

    /// A number of so many bytes, with its sign.
    private func integer(at start: Int, bytes count: Int) -> Int64 {
        let span = bytes.span
        var value: UInt64 = 0
        for index in start..<start + count { value = value &<< 8 | UInt64(span[index]) }
        let unused = UInt64(64 - 8 * count)
        return Int64(bitPattern: value &<< unused) &>> Int64(unused)
    }

    private mutating func dropWhatWasRead() {
        guard hasHeader, position > 0 else { return }
        bytes.removeSubrange(..<position)
        position = 0
    }
}
