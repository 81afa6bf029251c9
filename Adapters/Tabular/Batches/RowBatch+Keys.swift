public import Domain

extension RowBatch {
    /// The keys of all rows; a row that lacks a part of its key has 0 or an empty text there.
    public func keys(of table: TableSpecification) -> KeyColumn {
        let parts = table.keyColumns.map { column -> KeyColumn in
            let slot = schema.slots[column]
            if schema.columns[column].type == .integer { return .integers(integers[slot].values) }
            return .texts(KeyTexts(bytes: texts[slot].bytes, ends: texts[slot].ends) ?? KeyTexts())
        }
        return parts.count == 1 ? parts[0] : .composite(parts)
    }

    /// Whether a row lacks a part of its key.
    public func lacksKey(_ row: Int, of table: TableSpecification) -> Bool {
        table.keyColumns.contains { column in
            let slot = schema.slots[column]
            return schema.columns[column].type == .integer ? integers[slot].isNull[row] : texts[slot].isNull[row]
        }
    }

    /// The first row that lacks a part of its key; nil when each has a key.
    public func firstRowWithoutKey(of table: TableSpecification) -> Int? {
        (0..<rowCount).first { lacksKey($0, of: table) }
    }

    /// The rows of keys, and nothing else: what stages and published tables take beside scores.
    public mutating func append(_ keys: KeyColumn, fromColumn first: Int = 0) {
        for (offset, part) in keys.parts.enumerated() {
            let slot = schema.slots[first + offset]
            switch part {
            case .integers(let values): for value in values { integers[slot].append(value) }
            case .texts(let values):
                texts[slot].append(count: values.count, from: values.bytes.span) { values.range(of: $0) }
            case .composite: break
            }
        }
    }
}
