public import Domain

/// A column of numbers, as a mapping reads it. NaN counts as no value, since many tools write it so.
public struct RealField: Sendable {
    @usableFromInline let column: RealColumn
    @usableFromInline let position: Int
    @usableFromInline let expected: String

    init(column: RealColumn, position: Int, expected: String) {
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
    public func value<Value>(_ row: Int, _ make: (Double) -> Value?) throws(RowFault) -> Value {
        guard let value = try optional(row, make) else { throw fault(row, .missingValue) }
        return value
    }

    /// The value of a row, made into what the entity holds; nil when the row has none.
    ///
    /// - Parameter make: gives nil for a value that the entity does not have.
    /// - Throws: a fault for such a value.
    @inlinable
    @inline(__always)
    public func optional<Value>(_ row: Int, _ make: (Double) -> Value?) throws(RowFault) -> Value? {
        guard let cell = column[row], !cell.isNaN else { return nil }
        guard let value = make(cell) else { throw fault(row, .invalidValue) }
        return value
    }

    /// The finite value of a row.
    ///
    /// - Throws: a fault when the row has none.
    @inlinable
    @inline(__always)
    public func value(_ row: Int) throws(RowFault) -> Double { try value(row) { $0.isFinite ? $0 : nil } }

    /// The finite value of a row; nil when the row has none.
    ///
    /// - Throws: a fault for an infinite value.
    @inlinable
    @inline(__always)
    public func optional(_ row: Int) throws(RowFault) -> Double? { try optional(row) { $0.isFinite ? $0 : nil } }

    @usableFromInline
    @inline(never)
    func fault(_ row: Int, _ code: Rejection.Code) -> RowFault {
        RowFault(row: row, column: position, code: code, expected: expected)
    }
}
