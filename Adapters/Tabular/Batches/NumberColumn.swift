/// The integers, booleans, days or timestamps of a chunk.
public typealias IntegerColumn = NumberColumn<Int64>

/// The floating-point numbers of a chunk.
public typealias RealColumn = NumberColumn<Double>

/// The numbers of a chunk. What a row needs is inlined, so that each module has it compiled for its own types.
public struct NumberColumn<Value: Numeric & Sendable>: Equatable, Sendable {
    /// One value a row; 0 where there is none.
    public var values: [Value] = []
    /// Whether a row has no value.
    public var isNull: [Bool] = []

    /// A column without rows.
    @inlinable
    public init() {}

    /// The value of a row; nil where there is none.
    @inlinable
    public subscript(row: Int) -> Value? { isNull[row] ? nil : values[row] }

    /// Adds the value of the next row.
    @inlinable
    public mutating func append(_ value: Value?) {
        values.append(value ?? 0)
        isNull.append(value == nil)
    }

    /// Adds the values of the next rows, each by its number among them: faster than one call a row.
    @inlinable
    @inline(__always)
    public mutating func append(count: Int, _ value: (Int) throws -> Value?) rethrows {
        // Taken out, since both arrays are written to at once.
        var nulls: [Bool] = []
        swap(&nulls, &isNull)
        defer { swap(&nulls, &isNull) }
        try values.append(addingCapacity: count) { newValues in
            try nulls.append(addingCapacity: count) { newNulls in
                for row in 0..<count {
                    let value = try value(row)
                    newValues.append(value ?? 0)
                    newNulls.append(value == nil)
                }
            }
        }
    }

    /// Adds the values of the next rows, none of which is without one.
    @inlinable
    @inline(__always)
    public mutating func append(count: Int, _ value: (Int) -> Value) {
        values.append(addingCapacity: count) { values in
            for row in 0..<count { values.append(value(row)) }
        }
        isNull.append(contentsOf: repeatElement(false, count: count))
    }

    mutating func removeAll() {
        values.removeAll(keepingCapacity: true)
        isNull.removeAll(keepingCapacity: true)
    }
}
