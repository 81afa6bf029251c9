import Domain
import Testing

@Suite("A local time")
struct LocalTimeTests {
    @Test("of 24:00 is midnight of the next day, also at the end of a year")
    func midnight() throws {
        let time = LocalTime(try .on("2013-12-31"), try .at(2400))
        #expect(time == LocalTime(try .on("2014-01-01"), try .at(0)))
        #expect(time.day.description == "2014-01-01")
        #expect((time.hour, time.minuteOfDay) == (0, 0))
    }

    @Test("has the day and the hour that it was made of")
    func parts() throws {
        let time = LocalTime(try .on("2013-12-31"), try .at(2359))
        #expect(time.day.description == "2013-12-31")
        #expect((time.hour, time.minuteOfDay) == (23, 1439))
    }

    @Test("lies minutes after another one, negative when it is before it")
    func minutes() throws {
        let evening = LocalTime(try .on("2013-02-28"), try .at(2345))
        let morning = LocalTime(try .on("2013-03-01"), try .at(15))
        #expect(morning.minutes(since: evening) == 30)
        #expect(evening.minutes(since: morning) == -30)
        #expect(evening.minutes(since: evening) == 0)
        #expect(LocalTime(try .on("2014-02-28"), try .at(2345)).minutes(since: evening) == 365 * 1440)
    }

    @Test("can be compared over any distance")
    func farApart() throws {
        let first = LocalTime(CalendarDay(daysSinceEpoch: .min), try .at(0))
        let last = LocalTime(CalendarDay(daysSinceEpoch: .max), try .at(2400))
        #expect(last.minutes(since: first) == 4_294_967_295 * 1440)
    }
}
