/// The integers or days of a chunk.
public struct IntegerColumn: Equatable, Sendable {
    /// One value a row; 0 where there is none.
    public var values: [Int64] = []
    /// Whether a row has no value.
    public var isNull: [Bool] = []

    /// The value of a row; nil where there is none.
    @inlinable
    public subscript(row: Int) -> Int64? { isNull[row] ? nil : values[row] }

    /// Adds the value of the next row.
    @inlinable
    public mutating func append(_ value: Int64?) {
        values.append(value ?? 0)
        isNull.append(value == nil)
    }

    /// Adds the values of the next rows, each by its number among them: faster than one call a row.
    @inlinable
    @inline(__always)
    public mutating func append(count: Int, _ value: (Int) throws -> Int64?) rethrows {
        let first = values.count
        values.append(contentsOf: repeatElement(0, count: count))
        // Taken out, since both arrays are written to at once; and through spans, which are known to be unshared.
        var nulls: [Bool] = []
        swap(&nulls, &isNull)
        defer { swap(&nulls, &isNull) }
        nulls.append(contentsOf: repeatElement(true, count: count))
        var newNulls = nulls.mutableSpan
        var newValues = values.mutableSpan
        for row in 0..<count {
            guard let value = try value(row) else { continue }
            newValues[first + row] = value
            newNulls[first + row] = false
        }
    }

    mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
        isNull.removeAll(keepingCapacity: true)
    }
}
