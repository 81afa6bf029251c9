import Tabular

/// Turns rows of typed columns into the bytes of a binary copy: `bigint`, `double precision`, `text` and `date`.
struct BinaryCopyWriter {
    /// The bytes so far.
    private(set) var bytes = BinaryCopy.signature + [UInt8](repeating: 0, count: 8)

    /// Adds all rows of a batch.
    mutating func append(_ batch: RowBatch) {
        for row in 0..<batch.rowCount {
            append(UInt64(batch.schema.columns.count), bytes: 2)
            for column in batch.schema.columns.indices { append(batch, row: row, column: column) }
        }
    }

    /// Adds the trailer, after which nothing may follow.
    mutating func finish() {
        append(UInt64.max, bytes: 2)
    }

    /// Takes the bytes out, so that they can be sent and forgotten.
    mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private mutating func append(_ batch: RowBatch, row: Int, column: Int) {
        let slot = batch.schema.slots[column]
        switch batch.schema.columns[column].type {
        case .integer:
            append(batch.integers[slot][row].map { UInt64(bitPattern: $0) }, length: 8)
        case .real:
            append(batch.reals[slot][row]?.bitPattern, length: 8)
        case .day:
            append(batch.integers[slot][row].map { UInt64(bitPattern: $0 - BinaryCopy.epochShift) }, length: 4)
        case .text:
            let texts = batch.texts[slot]
            guard !texts.isNull[row] else { return append(nil, length: 0) }
            let range = texts.range(of: row)
            append(UInt64(range.count), bytes: 4)
            bytes += texts.bytes[range]
        }
    }

    /// Adds a field of some length; a length of −1 says null.
    private mutating func append(_ value: UInt64?, length: Int) {
        guard let value else { return append(UInt64.max, bytes: 4) }
        append(UInt64(length), bytes: 4)
        append(value, bytes: length)
    }

    /// Adds the last bytes of a number.
    private mutating func append(_ value: UInt64, bytes count: Int) {
        for index in (0..<count).reversed() { bytes.append(UInt8(truncatingIfNeeded: value &>> UInt64(8 * index))) }
    }
}
