public import Domain

/// A column of whole numbers, as a mapping reads it.
public struct IntegerField: Sendable {
    @usableFromInline let column: IntegerColumn
    @usableFromInline let position: Int
    @usableFromInline let expected: String

    init(column: IntegerColumn, position: Int, expected: String) {
        self.column = column
        self.position = position
        self.expected = expected
    }

    /// The value of a row, made into what the entity holds.
    ///
    /// - Parameter make: gives nil for a value that the entity does not have.
    /// - Throws: a fault when the row has no value, or none that the entity has.
    @inlinable
    @inline(__always)
    public func value<Value>(_ row: Int, _ make: (Int64) -> Value?) throws(RowFault) -> Value {
        guard let value = try optional(row, make) else { throw fault(row, .missingValue) }
        return value
    }

    /// The value of a row, made into what the entity holds; nil when the row has none.
    ///
    /// - Parameter make: gives nil for a value that the entity does not have.
    /// - Throws: a fault for such a value.
    @inlinable
    @inline(__always)
    public func optional<Value>(_ row: Int, _ make: (Int64) -> Value?) throws(RowFault) -> Value? {
        guard let cell = column[row] else { return nil }
        guard let value = make(cell) else { throw fault(row, .invalidValue) }
        return value
    }

    /// The value of a row.
    ///
    /// - Throws: a fault when the row has none.
    @inlinable
    @inline(__always)
    public func value(_ row: Int) throws(RowFault) -> Int { try value(row) { Int(exactly: $0) } }

    /// The value of a row in a range; nil when the row has none.
    ///
    /// - Throws: a fault for a value outside the range.
    @inlinable
    @inline(__always)
    public func optional(_ row: Int, in range: ClosedRange<Int> = .min ... .max) throws(RowFault) -> Int? {
        try optional(row) { value in Int(exactly: value).flatMap { range.contains($0) ? $0 : nil } }
    }

    @usableFromInline
    @inline(never)
    func fault(_ row: Int, _ code: Rejection.Code) -> RowFault {
        RowFault(row: row, column: position, code: code, expected: expected)
    }
}
