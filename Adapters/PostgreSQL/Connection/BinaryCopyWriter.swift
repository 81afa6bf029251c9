#if PostgreSQL
import Tabular

/// Turns rows of typed columns into the bytes of a binary copy: `bigint`, `double precision`, `text`, `boolean`, `date` and
/// `timestamp`.
struct BinaryCopyWriter {
    /// The bytes so far.
    private(set) var bytes = BinaryCopy.signature + [UInt8](repeating: 0, count: 8)

    /// Adds all rows of a batch.
    mutating func append(_ batch: RowBatch) {
        let columns = batch.schema.columns.indices
        let textBytes = batch.texts.reduce(0) { $0 + $1.bytes.count }
        // A field has 4 bytes of length and, unless it is a text, at most 8 more.
        bytes.append(addingCapacity: batch.rowCount * (2 + 12 * columns.count) + textBytes) { bytes in
            for row in 0..<batch.rowCount {
                bytes.append(Int16(truncatingIfNeeded: columns.count))
                for column in columns { bytes.append(batch, row: row, column: column) }
            }
        }
    }

    /// Adds the trailer, after which nothing may follow.
    mutating func finish() {
        bytes += [0xFF, 0xFF]
    }

    /// Removes the bytes and returns them.
    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}

extension OutputSpan<UInt8> {
    /// Adds a cell as a field; a length of −1 means null.
    fileprivate mutating func append(_ batch: RowBatch, row: Int, column: Int) {
        let slot = batch.schema.slots[column]
        switch batch.schema.columns[column].type {
        case .integer:
            append(field: batch.integers[slot][row])
        case .boolean:
            append(field: batch.integers[slot][row].map { Int8($0 == 0 ? 0 : 1) })
        case .timestamp:
            append(field: batch.integers[slot][row].map { $0 &- BinaryCopy.epochShiftMicroseconds })
        case .real:
            append(field: batch.reals[slot][row].map { Int64(bitPattern: $0.bitPattern) })
        case .day:
            append(field: batch.integers[slot][row].map { Int32(truncatingIfNeeded: $0 - BinaryCopy.epochShift) })
        case .text:
            guard !batch.texts[slot].isNull[row] else { return append(Int32(-1)) }
            let range = batch.texts[slot].range(of: row)
            append(Int32(truncatingIfNeeded: range.count))
            for index in range { append(batch.texts[slot].bytes[index]) }
        }
    }

    private mutating func append<Number: FixedWidthInteger>(field number: Number?) {
        guard let number else { return append(Int32(-1)) }
        append(Int32(Number.bitWidth / 8))
        append(number)
    }

    /// Adds a number in big-endian order.
    fileprivate mutating func append<Number: FixedWidthInteger>(_ number: Number) {
        for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: number &>> Number(shift)))
        }
    }
}
#endif
