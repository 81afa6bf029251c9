import Testing

/// A day of which almanacs tell everything.
struct KnownDay: Sendable, CustomTestStringConvertible {
    let text: String
    let daysSinceEpoch: Int32
    let dayOfWeek: Int
    let dayOfYear: Int

    var testDescription: String { text }

    /// Days on both sides of the leap rules, of the epoch and of the supported years, and days of which history tells
    /// the day of the week. The counts are those of Python's `datetime`.
    static let all: [KnownDay] = [
        KnownDay(text: "0001-01-01", daysSinceEpoch: -719_162, dayOfWeek: 1, dayOfYear: 1),
        KnownDay(text: "1600-02-29", daysSinceEpoch: -135_081, dayOfWeek: 2, dayOfYear: 60),
        KnownDay(text: "1776-07-04", daysSinceEpoch: -70_672, dayOfWeek: 4, dayOfYear: 186),
        KnownDay(text: "1815-06-18", daysSinceEpoch: -56_445, dayOfWeek: 7, dayOfYear: 169),
        KnownDay(text: "1900-01-01", daysSinceEpoch: -25_567, dayOfWeek: 1, dayOfYear: 1),
        KnownDay(text: "1900-02-28", daysSinceEpoch: -25_509, dayOfWeek: 3, dayOfYear: 59),
        KnownDay(text: "1900-03-01", daysSinceEpoch: -25_508, dayOfWeek: 4, dayOfYear: 60),
        KnownDay(text: "1944-06-06", daysSinceEpoch: -9340, dayOfWeek: 2, dayOfYear: 158),
        KnownDay(text: "1969-07-20", daysSinceEpoch: -165, dayOfWeek: 7, dayOfYear: 201),
        KnownDay(text: "1969-12-31", daysSinceEpoch: -1, dayOfWeek: 3, dayOfYear: 365),
        KnownDay(text: "1970-01-01", daysSinceEpoch: 0, dayOfWeek: 4, dayOfYear: 1),
        KnownDay(text: "1989-11-09", daysSinceEpoch: 7252, dayOfWeek: 4, dayOfYear: 313),
        KnownDay(text: "2000-01-01", daysSinceEpoch: 10_957, dayOfWeek: 6, dayOfYear: 1),
        KnownDay(text: "2000-02-29", daysSinceEpoch: 11_016, dayOfWeek: 2, dayOfYear: 60),
        KnownDay(text: "2013-12-24", daysSinceEpoch: 16_063, dayOfWeek: 2, dayOfYear: 358),
        KnownDay(text: "2024-02-29", daysSinceEpoch: 19_782, dayOfWeek: 4, dayOfYear: 60),
        KnownDay(text: "2100-02-28", daysSinceEpoch: 47_540, dayOfWeek: 7, dayOfYear: 59),
        KnownDay(text: "2100-03-01", daysSinceEpoch: 47_541, dayOfWeek: 1, dayOfYear: 60),
        KnownDay(text: "9999-12-31", daysSinceEpoch: 2_932_896, dayOfWeek: 5, dayOfYear: 365),
    ]
}
