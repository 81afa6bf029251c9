import Domain

extension RowBatch {
    /// How many rows belong to no partition, because a column has no value there, or none that is a partition's.
    ///
    /// - Parameters:
    ///   - column: the column of the partition, by its place in the schema.
    public func rowsWithoutPartition(inColumn column: Int) -> Int {
        (0..<rowCount).count { lacksPartition($0, inColumn: column) }
    }

    /// Whether a row has no value in a column of partitions, or none that is a partition's: a text that is no label, a day
    /// beyond the years 1 to 9999.
    func lacksPartition(_ row: Int, inColumn column: Int) -> Bool {
        let slot = schema.slots[column]
        switch schema.columns[column].type {
        case .day, .timestamp: return day(row, column) == nil
        case .text:
            let texts = texts[slot]
            return texts.isNull[row] || !Partition.isLabel(texts.bytes.span.extracting(texts.range(of: row)))
        case .integer, .boolean: return integers[slot].isNull[row]
        case .real: return reals[slot].isNull[row]
        }
    }
}
