public import Domain

extension RowBatch {
    /// The checksum of the rows: all values, also of columns that no feature uses, and which cells could not be read.
    ///
    /// The hash of a row is multiplied and shifted once for each value, as in Fibonacci hashing (Knuth, The Art of Computer
    /// Programming, volume 3, 6.4), which takes a few nanoseconds for a row of twenty columns. It does not depend on the
    /// process, the platform, or the size of the chunk.
    public var checksum: RowChecksum {
        var hashes = [UInt64](repeating: Self.factor, count: rowCount)
        for column in integers {
            for row in hashes.indices {
                Self.add(UInt64(bitPattern: column.values[row]), isNull: column.isNull[row], to: &hashes[row])
            }
        }
        for column in reals {
            for row in hashes.indices {
                let value = column.values[row]
                // Some stores keep "not a number" as no value.
                Self.add(value.bitPattern, isNull: column.isNull[row] || value.isNaN, to: &hashes[row])
            }
        }
        for column in texts { Self.add(column, to: &hashes) }
        for fault in faults where hashes.indices.contains(fault.row) {
            Self.add(UInt64(bitPattern: Int64(fault.column ?? -1)), to: &hashes[fault.row])
        }
        return RowChecksum(hashes: hashes)
    }

    private static let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    private static let null: UInt64 = 0xD6E8_FEB8_6659_FD93

    @inline(__always)
    private static func add(_ bits: UInt64, isNull: Bool, to hash: inout UInt64) {
        add(isNull ? null : bits, to: &hash)
    }

    @inline(__always)
    private static func add(_ bits: UInt64, to hash: inout UInt64) {
        let product = (hash ^ bits) &* factor
        hash = product ^ (product >> 29)
    }

    /// Eight bytes of a text at a time, and then its length.
    private static func add(_ column: TextColumn, to hashes: inout [UInt64]) {
        let bytes = column.bytes.span
        for row in hashes.indices {
            let range = column.range(of: row)
            var word: UInt64 = 0
            var bits: UInt64 = 0
            for place in range {
                word |= UInt64(bytes[place]) << bits
                bits += 8
                if bits == 64 {
                    add(word, to: &hashes[row])
                    (word, bits) = (0, 0)
                }
            }
            add(word ^ UInt64(range.count) << 56, isNull: column.isNull[row], to: &hashes[row])
        }
    }
}
