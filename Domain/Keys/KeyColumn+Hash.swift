extension KeyColumn {
    /// A number for each row that depends on its key alone: the same in every process and on every platform.
    ///
    /// FNV-1a over the bytes of the key (Fowler, Noll and Vo), finished as in SplitMix64, so that all bits are mixed.
    public var hashes: [UInt64] {
        var hashes = [UInt64](repeating: 0xCBF2_9CE4_8422_2325, count: count)
        add(to: &hashes)
        return hashes.map(Self.mixed)
    }

    private func add(to hashes: inout [UInt64]) {
        switch self {
        case .integers(let values):
            for row in values.indices {
                let bits = UInt64(bitPattern: values[row])
                for shift in stride(from: 0, to: 64, by: 8) {
                    Self.add(UInt8(truncatingIfNeeded: bits &>> UInt64(shift)), to: &hashes[row])
                }
            }
        case .texts(let texts):
            for row in 0..<texts.count {
                for position in texts.range(of: row) { Self.add(texts.bytes[position], to: &hashes[row]) }
                // Ends the text: ("a", "bc") and ("ab", "c") are two keys. UTF-8 has no such byte.
                Self.add(0xFF, to: &hashes[row])
            }
        case .composite(let columns):
            for column in columns { column.add(to: &hashes) }
        }
    }

    private static func add(_ byte: UInt8, to hash: inout UInt64) {
        hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    private static func mixed(_ hash: UInt64) -> UInt64 {
        var bits = (hash ^ (hash &>> 30)) &* 0xBF58_476D_1CE4_E5B9
        bits = (bits ^ (bits &>> 27)) &* 0x94D0_49BB_1331_11EB
        return bits ^ (bits &>> 31)
    }
}
