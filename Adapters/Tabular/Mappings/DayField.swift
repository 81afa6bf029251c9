public import Domain

/// A column of days, as a mapping reads it.
public struct DayField: Sendable {
    @usableFromInline let numbers: IntegerField

    init(_ numbers: IntegerField) {
        self.numbers = numbers
    }

    /// The day of a row.
    ///
    /// - Throws: a fault when the row has none in the years 1 to 9999.
    @inlinable
    @inline(__always)
    public func value(_ row: Int) throws(RowFault) -> CalendarDay { try numbers.value(row, Self.day) }

    /// The day of a row; nil when the row has none.
    ///
    /// - Throws: a fault for a day outside the years 1 to 9999.
    @inlinable
    @inline(__always)
    public func optional(_ row: Int) throws(RowFault) -> CalendarDay? { try numbers.optional(row, Self.day) }

    @inlinable
    @inline(__always)
    static func day(_ number: Int64) -> CalendarDay? {
        (-719_162...2_932_896).contains(number) ? CalendarDay(daysSinceEpoch: Int32(truncatingIfNeeded: number)) : nil
    }
}
