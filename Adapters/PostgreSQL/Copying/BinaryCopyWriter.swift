import Tabular

/// Turns rows of typed columns into the bytes of a binary copy: `bigint`, `double precision`, `text` and `date`.
struct BinaryCopyWriter {
    /// The bytes so far.
    private(set) var bytes = BinaryCopy.signature + [UInt8](repeating: 0, count: 8)

    /// Adds all rows of a batch.
    mutating func append(_ batch: RowBatch) {
        let columns = batch.schema.columns.indices
        let textBytes = batch.texts.reduce(0) { $0 + $1.bytes.count }
        // No field but a text is longer than 8 bytes, beside the 4 of its length.
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

    /// Takes the bytes out, so that they can be sent and forgotten.
    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }
}

extension OutputSpan<UInt8> {
    /// Adds a cell as a field; a length of −1 says null.
    fileprivate mutating func append(_ batch: RowBatch, row: Int, column: Int) {
        let slot = batch.schema.slots[column]
        switch batch.schema.columns[column].type {
        case .integer:
            append(field: batch.integers[slot][row])
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

    /// Adds a number, the first byte first.
    fileprivate mutating func append<Number: FixedWidthInteger>(_ number: Number) {
        for shift in stride(from: Number.bitWidth - 8, through: 0, by: -8) {
            append(UInt8(truncatingIfNeeded: number &>> Number(shift)))
        }
    }
}
