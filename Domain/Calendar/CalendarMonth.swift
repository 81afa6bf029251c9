/// A month of the proleptic Gregorian calendar, in the years 1 to 9999.
public struct CalendarMonth: Hashable, Sendable {
    /// The first day of the month.
    public let firstDay: CalendarDay

    /// The month that a day lies in.
    public init(of day: CalendarDay) {
        firstDay = day.advanced(by: 1 - day.components.day)
    }

    /// Reads `2013-12`, in exactly this form; nil for any other text and for months that do not exist.
    public init?(iso8601 text: some StringProtocol) {
        guard text.utf8.count == 7, let day = CalendarDay(iso8601: "\(text)-01") else { return nil }
        firstDay = day
    }

    /// The month after this one.
    public var next: CalendarMonth { CalendarMonth(of: firstDay.advanced(by: 31)) }

    /// The days of the month.
    public var days: ClosedRange<CalendarDay> { firstDay...next.firstDay.advanced(by: -1) }
}

extension CalendarMonth: CustomStringConvertible {
    /// The month as ISO 8601 writes it: `2013-12`.
    public var description: String { String(firstDay.description.prefix(7)) }
}
