import Tabular
import Testing
import UseCases

@Suite("A wall clock")
struct WallClockTests {
    private func shown(_ text: String, in zone: String) throws -> String? {
        let bytes = Array(text.utf8)
        return try WallClock(timeZone: zone).microseconds(bytes.span).map(WallClock.text(ofMicroseconds:))
    }

    /// Offsets from the IANA time zone database, as `zdump -v` prints them.
    @Test(
        "shows moments in its time zone, in summer and winter and around the changes",
        arguments: [
            ("2013-07-01T12:00:00Z", "Europe/Berlin", "2013-07-01 14:00:00"),
            ("2013-12-24T23:30:00Z", "Europe/Berlin", "2013-12-25 00:30:00"),
            ("2013-03-31T00:59:59.999999Z", "Europe/Berlin", "2013-03-31 01:59:59.999999"),
            ("2013-03-31T01:00:00Z", "Europe/Berlin", "2013-03-31 03:00:00"),
            ("2013-10-27T00:59:59Z", "Europe/Berlin", "2013-10-27 02:59:59"),
            ("2013-10-27T01:00:00Z", "Europe/Berlin", "2013-10-27 02:00:00"),
            ("2013-12-24 00:00:00+00", "America/New_York", "2013-12-23 19:00:00"),
            ("2013-12-24 05:45:00+05:45", "Asia/Kathmandu", "2013-12-24 05:45:00"),
            ("2011-12-30 09:59:59Z", "Pacific/Apia", "2011-12-29 23:59:59"),
            ("2011-12-30 10:00:00Z", "Pacific/Apia", "2011-12-31 00:00:00"),
            ("2014-06-28 01:59:59Z", "Africa/Casablanca", "2014-06-28 02:59:59"),
            ("2014-06-28 02:00:00Z", "Africa/Casablanca", "2014-06-28 02:00:00"),
            ("1945-07-01 00:00:00Z", "America/New_York", "1945-06-30 20:00:00"),
            ("2013-12-24 00:00:00-11:30", "UTC", "2013-12-24 11:30:00"),
        ])
    func momentsAreShown(_ text: String, _ zone: String, _ expected: String) throws {
        #expect(try shown(text, in: zone) == expected)
    }

    @Test(
        "takes timestamps without a zone as they are",
        arguments: [
            ("2013-12-24", "2013-12-24 00:00:00"), ("2013-12-24 05:06", "2013-12-24 05:06:00"),
            ("2013-12-24t05:06:07", "2013-12-24 05:06:07"), ("2013-12-24 05:06:07.5", "2013-12-24 05:06:07.500000"),
            ("2013-12-24 05:06:07,123456789", "2013-12-24 05:06:07.123456"),
            ("0001-01-01 00:00:00", "0001-01-01 00:00:00"),
            ("1969-12-31 23:59:59.999999", "1969-12-31 23:59:59.999999"),
            ("9999-12-31 23:59:59", "9999-12-31 23:59:59"),
        ])
    func plainTextsStay(_ text: String, _ expected: String) throws {
        #expect(try shown(text, in: "America/New_York") == expected)
        #expect(try shown(text, in: "UTC") == expected)
    }

    @Test(
        "reads no other text",
        arguments: [
            "", "2013-12-2", "2013-02-29", "2013-12-24 ", "2013-12-24 5:00", "2013-12-24 24:00:00", "2013-12-24 05:60",
            "2013-12-24 05:00:60", "2013-12-24 05:00:00.", "2013-12-24 05:00:00.1234567890", "2013-12-24 05:00:00 ",
            "2013-12-24 05:00:00 CET", "2013-12-24 05:00:00+1", "2013-12-24 05:00:00+01:", "2013-12-24 05:00:00+16",
            "2013-12-24 05:00:00+01:60", "2013-12-24 05:00:00Zx", "2013-12-24Z", "20131224 05:00:00",
            "0001-01-01 00:00:00+01:00", "9999-12-31 23:59:59-01:00", "2013-12-24 05:00:0é",
        ])
    func otherTextsAreNone(_ text: String) throws {
        #expect(try shown(text, in: "UTC") == nil)
        let bytes = Array(text.utf8)
        #expect(WallClock.isTimestamp(bytes.span) == (text.hasPrefix("0001") || text.hasPrefix("9999")))
    }

    @Test("needs a time zone that exists", arguments: ["", "Europe/Berlinn", "nowhere"])
    func zonesAreChecked(_ zone: String) {
        let error = #expect(throws: BatchError.self) { try WallClock(timeZone: zone) }
        #expect(error?.code == .config)
    }
}
