extension KeyColumn {
    /// Whether a row has the same key as a row of another column of the same kind.
    public func hasSameKey(_ row: Int, as other: Int, of column: KeyColumn) -> Bool {
        switch (self, column) {
        case (.integers(let values), .integers(let others)): values[row] == others[other]
        case (.texts(let texts), .texts(let others)): texts.hasSameText(row, as: other, of: others)
        case (.composite(let parts), .composite(let others)):
            zip(parts, others).allSatisfy { $0.hasSameKey(row, as: other, of: $1) }
        default: false
        }
    }

    /// Whether a row's key comes before that of a row of another column of the same kind: numbers by value, texts by
    /// bytes, composite keys part by part.
    public func isKey(_ row: Int, before other: Int, of column: KeyColumn) -> Bool {
        switch (self, column) {
        case (.integers(let values), .integers(let others)): return values[row] < others[other]
        case (.texts(let texts), .texts(let others)): return texts.isText(row, before: other, of: others)
        case (.composite(let parts), .composite(let others)):
            for (part, otherPart) in zip(parts, others) where !part.hasSameKey(row, as: other, of: otherPart) {
                return part.isKey(row, before: other, of: otherPart)
            }
            return false
        default: return false
        }
    }

    /// The first row whose key is lower than that of the row before it; nil when the keys ascend.
    public var firstRowOutOfOrder: Int? {
        guard count > 1 else { return nil }
        if case .integers(let values) = self {
            for row in 1..<values.count where values[row] < values[row - 1] { return row }
            return nil
        }
        return (1..<count).first { isKey($0, before: $0 - 1, of: self) }
    }

    /// How many rows have the same key as the row before them.
    public var adjacentDuplicates: Int {
        guard count > 1 else { return 0 }
        if case .integers(let values) = self {
            var duplicates = 0
            for row in 1..<values.count where values[row] == values[row - 1] { duplicates += 1 }
            return duplicates
        }
        return (1..<count).count { hasSameKey($0, as: $0 - 1, of: self) }
    }

    /// How many rows at the end have the key of the last row; 0 when there are no rows.
    public var rowsOfLastKey: Int {
        guard count > 0 else { return 0 }
        var first = count - 1
        while first > 0, hasSameKey(first - 1, as: count - 1, of: self) { first -= 1 }
        return count - first
    }
}
