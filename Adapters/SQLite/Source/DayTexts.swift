#if SQLite
import Domain

/// Writes days as texts, and keeps the last one: rows of one day mostly lie together.
struct DayTexts {
    private var last: (day: Int64, text: String)?

    /// The day as ISO 8601 writes it.
    mutating func text(ofDay day: Int64) -> String {
        if let last, last.day == day { return last.text }
        let text = "\(CalendarDay(daysSinceEpoch: Int32(clamping: day)))"
        last = (day, text)
        return text
    }
}
#endif
