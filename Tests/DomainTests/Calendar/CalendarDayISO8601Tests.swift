import Domain
import Testing

@Suite("A day in ISO 8601")
struct CalendarDayISO8601Tests {
    @Test(
        "is read and written as it was",
        arguments: ["0001-01-01", "0987-06-05", "1969-12-31", "2013-12-24", "2012-02-29", "9999-12-31"])
    func roundTrip(_ text: String) throws {
        #expect(try CalendarDay.on(text).description == text)
    }

    @Test(
        "is nothing else than four, two and two digits with hyphens",
        arguments: [
            "", " ", "-", "2013", "2013-12", "20131224", "2013-12-2", "2013-12-240", "02013-12-24", "2013/12/24",
            "2013-12-24 ", " 2013-12-24", "2013-12-24T00:00", "2013-12-24\0", "2013-12-24\n", "2013-1-24",
            "13-12-2013", "24.12.2013", "+013-12-24", "-013-12-24", "2013-+2-24", "2013--2-24", "2013- 2-24",
            "2013-12-2x", "2013-0x-24", "0x7d-12-24", "2013–12–24", "２０１３-12-24", "٢٠١٣-12-24", "2013-12-2٤",
            "2013-W52-2",
            "2013-358", "infinity", "NULL", "'; DROP--", "0000-00-00", "0000-01-01", "2013-00-10", "2013-13-10",
            "2013-10-00", "2013-10-32", "2013-02-29", "1900-02-29", "2100-02-29",
        ])
    func refused(_ text: String) {
        #expect(CalendarDay(iso8601: text) == nil)
    }

    @Test("is read from bytes and from parts of texts as well")
    func bytes() throws {
        let line = "1,2013-12-24,517"
        let field = try #require(line.split(separator: ",").dropFirst().first)
        let day = try CalendarDay.on("2013-12-24")
        #expect(CalendarDay(iso8601: field) == day)
        #expect(CalendarDay(iso8601: Array(field.utf8).span) == day)
        #expect(CalendarDay(iso8601: [UInt8](repeating: 0xFF, count: 10).span) == nil)
        #expect(CalendarDay(iso8601: [UInt8]().span) == nil)
    }
}
