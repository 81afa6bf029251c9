import Domain
import Testing

@Suite("A clock time")
struct ClockTimeTests {
    @Test(
        "is read from hours and minutes in one number",
        arguments: [
            (0, 0, "00:00"), (1, 1, "00:01"), (59, 59, "00:59"), (100, 60, "01:00"), (517, 317, "05:17"),
            (959, 599, "09:59"), (1200, 720, "12:00"), (2359, 1439, "23:59"), (2400, 1440, "24:00"),
        ] as [(Int64, Int16, String)])
    func timetable(hhmm: Int64, minutes: Int16, text: String) throws {
        let time = try #require(ClockTime(hhmm: hhmm))
        #expect(time.minutes == minutes)
        #expect(time.hhmm == hhmm)
        #expect(time.description == text)
    }

    @Test(
        "does not exist with 60 minutes, after 24:00 or below 0",
        arguments: [
            60, 99, 160, 1299, 2360, 2401, 2459, 2460, 2500, 2561, 9999, -1, -5, -60, -100, -2400, .max, .min,
        ] as [Int64])
    func refused(_ hhmm: Int64) {
        #expect(ClockTime(hhmm: hhmm) == nil)
    }

    @Test("is any count of minutes from 0 to 1440, and no other")
    func minutes() {
        #expect((0...1440).allSatisfy { ClockTime(minutes: $0).map { Int($0.minutes) } == $0 })
        #expect([-1, 1441, Int.min, Int.max].allSatisfy { ClockTime(minutes: $0) == nil })
    }

    @Test("comes back from its number for each minute of the day")
    func roundTrip() throws {
        for minutes in 0...1440 {
            let time = try #require(ClockTime(minutes: minutes))
            #expect(ClockTime(hhmm: time.hhmm) == time)
        }
    }

    @Test("of 24:00 shows 0 on a clock, and is still not 00:00")
    func midnight() throws {
        let (end, start) = (try ClockTime.at(2400), try ClockTime.at(0))
        #expect(end != start)
        #expect((end.hour, end.minuteOfDay) == (0, 0))
        #expect((start.hour, start.minuteOfDay) == (0, 0))
        #expect(try ClockTime.at(2359).hour == 23)
        #expect(try ClockTime.at(2359).minuteOfDay == 1439)
    }
}
