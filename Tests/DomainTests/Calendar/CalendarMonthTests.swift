import Domain
import Testing

@Suite("A calendar month")
struct CalendarMonthTests {
    @Test(
        "has the days that almanacs give it",
        arguments: [
            ("2013-01", 31), ("2013-02", 28), ("2012-02", 29), ("1900-02", 28), ("2000-02", 29), ("2013-04", 30),
            ("2013-12", 31), ("0001-01", 31), ("9999-12", 31),
        ])
    func days(text: String, count: Int) throws {
        let month = try #require(CalendarMonth(iso8601: text))
        #expect(month.description == text)
        #expect(month.firstDay.description == "\(text)-01")
        #expect(month.days.lowerBound == month.firstDay)
        #expect(month.days.upperBound.description == "\(text)-\(count)")
    }

    @Test("is the one that each of its days lies in, and is followed by the next one")
    func ofDay() throws {
        var day = try CalendarDay.on("2011-12-31")
        var month = CalendarMonth(of: day)
        for _ in 0..<800 {
            let before = (day.year, day.month)
            day = day.advanced(by: 1)
            if (day.year, day.month) != before { month = month.next }
            #expect(CalendarMonth(of: day) == month)
            #expect(month.days.contains(day))
        }
        #expect(month.description == "2014-03")
    }

    @Test(
        "is nothing else than four and two digits with a hyphen",
        arguments: [
            "", "2013", "2013-", "2013-1", "2013-00", "2013-13", "2013-12-01", "201312", "2013/12", " 2013-12",
            "2013-12 ",
            "13-12", "0000-01", "２０１３-12", "2013–12", "+013-12",
        ])
    func refused(_ text: String) {
        #expect(CalendarMonth(iso8601: text) == nil)
    }
}
