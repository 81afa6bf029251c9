import Domain
import Foundation
import Testing

@Suite("A calendar day")
struct CalendarDayTests {
    @Test("has the count, weekday and day of the year that almanacs give", arguments: KnownDay.all)
    func almanac(_ known: KnownDay) throws {
        let day = try #require(CalendarDay(iso8601: known.text))
        #expect(day.daysSinceEpoch == known.daysSinceEpoch)
        #expect(day.dayOfWeek == known.dayOfWeek)
        #expect(day.dayOfYear == known.dayOfYear)
        #expect(CalendarDay(daysSinceEpoch: known.daysSinceEpoch).description == known.text)
    }

    @Test("has a 29 February every fourth year, but in centuries only every fourth century")
    func leapYears() {
        let leapYears = [4, 1600, 1996, 2000, 2004, 2012, 2024, 2400]
        let commonYears = [1, 1700, 1800, 1900, 2001, 2013, 2023, 2100, 2200, 2300]
        for year in leapYears {
            #expect(CalendarDay.isLeap(year) && CalendarDay(year: year, month: 2, day: 29) != nil, "\(year)")
        }
        for year in commonYears {
            #expect(!CalendarDay.isLeap(year) && CalendarDay(year: year, month: 2, day: 29) == nil, "\(year)")
        }
    }

    @Test(
        "does not exist outside of the months' lengths and of the years 1 to 9999",
        arguments: [
            (0, 12, 31), (10_000, 1, 1), (-1, 1, 1), (Int.min, 1, 1), (Int.max, 1, 1), (2013, 0, 1), (2013, 13, 1),
            (2013, -1, 1), (2013, 1, 0), (2013, 1, 32), (2013, 2, 29), (2013, 4, 31), (2013, 6, 31), (2013, 9, 31),
            (2013, 11, 31), (2013, 12, 32), (2000, 2, 30), (2013, 1, Int.max), (2013, Int.min, 1),
        ])
    func refused(year: Int, month: Int, day: Int) {
        #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }

    @Test("follows the day before it, for 400 years of counting on one's fingers")
    func counting() {
        var (year, month, day) = (1800, 1, 1)
        var isWrong = 0
        for count: Int32 in (-62_091)..<(-62_091 + 146_097) {
            let (gotYear, gotMonth, gotDay) = CalendarDay(daysSinceEpoch: count).components
            let back = CalendarDay(year: year, month: month, day: day)?.daysSinceEpoch
            if (gotYear, gotMonth, gotDay) != (year, month, day) || back != count { isWrong += 1 }
            let isLeap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
            day += 1
            if day > lengths[month - 1] { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
        #expect(isWrong == 0)
        #expect((year, month, day) == (2200, 1, 1))
    }

    @Test("agrees with Foundation from 1600 to 2400")
    func foundation() throws {
        var calendar = Foundation.Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        for count in stride(from: Int32(-135_140), through: 157_053, by: 101) {
            let day = CalendarDay(daysSinceEpoch: count)
            let date = Date(timeIntervalSince1970: Double(count) * 86_400)
            let expected = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let (year, month, dayOfMonth) = day.components
            #expect(year == expected.year && month == expected.month && dayOfMonth == expected.day, "\(count)")
            // Foundation counts from 1 for Sunday.
            #expect(expected.weekday.map { ($0 + 5) % 7 + 1 } == day.dayOfWeek, "\(count)")
            #expect(calendar.ordinality(of: .day, in: .year, for: date) == day.dayOfYear, "\(count)")
        }
    }

    @Test("has a year and a month")
    func yearAndMonth() throws {
        let day = try CalendarDay.on("2013-12-24")
        #expect(day.year == 2013)
        #expect(day.month == 12)
    }

    @Test("advances over months, years and leap days, in both directions")
    func advancing() throws {
        let christmasEve = try CalendarDay.on("2013-12-24")
        #expect(christmasEve.advanced(by: 0) == christmasEve)
        #expect(christmasEve.advanced(by: 8).description == "2014-01-01")
        #expect(christmasEve.advanced(by: -358).description == "2012-12-31")
        #expect(try CalendarDay.on("2012-02-28").advanced(by: 1).description == "2012-02-29")
        #expect(try CalendarDay.on("2100-02-28").advanced(by: 1).description == "2100-03-01")
    }

    @Test("advances no further than the last day that there is")
    func advancingTooFar() {
        let last = CalendarDay(daysSinceEpoch: .max)
        let first = CalendarDay(daysSinceEpoch: .min)
        #expect(last.advanced(by: 1) == last)
        #expect(first.advanced(by: -1) == first)
        #expect(first.advanced(by: .max) == last)
        #expect(last.advanced(by: .min) == first)
        #expect(CalendarDay(daysSinceEpoch: 0).advanced(by: .max) == last)
    }

    @Test("is before the days after it")
    func order() throws {
        let days = try ["1969-12-31", "1970-01-01", "2012-12-31", "2013-01-01", "2013-01-02", "2013-02-01"]
            .map(CalendarDay.on)
        #expect(days.shuffled().sorted() == days)
        #expect(!(days[0] < days[0]))
    }
}
