public import Domain

/// A column of texts, as a mapping reads it: each text as a category. An empty text counts as no value.
public struct TextField: Sendable {
    @usableFromInline let column: TextColumn
    @usableFromInline let position: Int
    @usableFromInline let expected: String

    init(column: TextColumn, position: Int, expected: String) {
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
    public func value<Value>(_ row: Int, _ make: (Category) -> Value?) throws(RowFault) -> Value {
        guard let value = try optional(row, make) else { throw fault(row, .missingValue) }
        return value
    }

    /// The value of a row, made into what the entity holds; nil when the row has none.
    ///
    /// - Parameter make: gives nil for a value that the entity does not have.
    /// - Throws: a fault for such a value.
    @inlinable
    @inline(__always)
    public func optional<Value>(_ row: Int, _ make: (Category) -> Value?) throws(RowFault) -> Value? {
        guard let category = column.category(row) else { throw fault(row, .invalidValue) }
        guard !category.isMissing else { return nil }
        guard let value = make(category) else { throw fault(row, .invalidValue) }
        return value
    }

    /// The case of an enumeration whose raw value is the text of a row.
    ///
    /// - Throws: a fault when the row has no text, or one that no case has.
    @inlinable
    @inline(__always)
    public func value<Value: RawRepresentable<String>>(_ row: Int, in cases: Value.Type) throws(RowFault) -> Value {
        guard let value = try optional(row, in: cases) else { throw fault(row, .missingValue) }
        return value
    }

    /// The case of an enumeration whose raw value is the text of a row; nil when the row has none.
    ///
    /// - Throws: a fault for a text that no case has.
    @inlinable
    @inline(__always)
    public func optional<Value: RawRepresentable<String>>(
        _ row: Int, in cases: Value.Type
    ) throws(RowFault) -> Value? {
        guard let text = column.string(row), !text.isEmpty else { return nil }
        guard let value = Value(rawValue: text) else { throw fault(row, .invalidValue) }
        return value
    }

    /// The text of a row.
    ///
    /// - Throws: a fault when the row has none.
    @inlinable
    @inline(__always)
    public func value(_ row: Int) throws(RowFault) -> Category { try value(row) { $0 } }

    /// The text of a row; missing when the row has none.
    ///
    /// - Throws: a fault for a text that is too long for a category.
    @inlinable
    @inline(__always)
    public func optional(_ row: Int) throws(RowFault) -> Category { try optional(row) { $0 } ?? .missing }

    @usableFromInline
    @inline(never)
    func fault(_ row: Int, _ code: Rejection.Code) -> RowFault {
        RowFault(row: row, column: position, code: code, expected: expected)
    }
}
