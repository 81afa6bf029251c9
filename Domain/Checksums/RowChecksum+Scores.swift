extension RowChecksum {
    /// The checksum of scores: the parts of each key, and then its outputs (see ``LookupHash``).
    ///
    /// - Parameters:
    ///   - keys: the keys of the rows.
    ///   - outputs: one column for each output, with one value for each key; NaN where a row has none.
    public init(scores keys: KeyColumn, _ outputs: [[Double]]) {
        var hashes = [UInt64](repeating: 0, count: keys.count)
        keys.addLookupHashes(to: &hashes)
        for column in outputs {
            for row in hashes.indices { hashes[row] = LookupHash.hash(column[row], seed: hashes[row]) }
        }
        self.init(hashes: hashes)
    }
}

extension KeyColumn {
    fileprivate func addLookupHashes(to hashes: inout [UInt64]) {
        switch self {
        case .integers(let values):
            for row in values.indices { hashes[row] = LookupHash.hash(values[row], seed: hashes[row]) }
        case .texts(let texts):
            let bytes = texts.bytes.span
            for row in 0..<texts.count {
                hashes[row] = LookupHash.hash(bytes.extracting(texts.range(of: row)), seed: hashes[row])
            }
        case .composite(let columns):
            for column in columns { column.addLookupHashes(to: &hashes) }
        }
    }
}
