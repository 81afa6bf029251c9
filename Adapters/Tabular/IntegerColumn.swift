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

    mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
        isNull.removeAll(keepingCapacity: true)
    }
}
