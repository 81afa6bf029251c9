import Domain
import Foundation
import Testing

@Suite("A timestamp")
struct TimestampTests {
    @Test(
        "is written to the microsecond, and read again",
        arguments: [
            (0, "1970-01-01T00:00:00.000000Z"), (1, "1970-01-01T00:00:00.000001Z"),
            (999_999, "1970-01-01T00:00:00.999999Z"), (-1, "1969-12-31T23:59:59.999999Z"),
            (-1_000_000, "1969-12-31T23:59:59.000000Z"), (-86_400_000_000, "1969-12-31T00:00:00.000000Z"),
            (1_387_825_200_000_000, "2013-12-23T19:00:00.000000Z"),
            (1_330_559_999_999_999, "2012-02-29T23:59:59.999999Z"),
            (253_402_300_799_999_999, "9999-12-31T23:59:59.999999Z"),
        ] as [(Int64, String)])
    func text(microseconds: Int64, expected: String) {
        #expect(Timestamp(microseconds: microseconds).description == expected)
        #expect(Timestamp(iso8601: expected)?.microseconds == microseconds)
    }

    @Test("is written as Foundation writes it")
    func foundation() {
        for seconds in stride(from: Int64(-4_000_000_000), through: 8_000_000_000, by: 37_777_777) {
            let expected = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
            #expect(Timestamp(microseconds: seconds * 1_000_000).description == expected.dropLast() + ".000000Z")
        }
    }

    @Test("can be written at the ends of its range", arguments: [Int64.min, .max])
    func extremes(_ microseconds: Int64) {
        #expect(Timestamp(microseconds: microseconds).description.hasSuffix("Z"))
    }

    @Test(
        "is read in exactly the form in which it is written",
        arguments: [
            "", "Z", "2013-12-23", "2013-12-23T19:00:00Z", "2013-12-23T19:00:00.000Z", "2013-12-23 19:00:00.000000Z",
            "2013-12-23t19:00:00.000000z", "2013-12-23T19:00:00.000000 ", "2013-12-23T19:00:00,000000Z",
            "2013-12-23T24:00:00.000000Z", "2013-12-23T19:60:00.000000Z", "2013-12-23T19:00:60.000000Z",
            "2013-12-23T-1:00:00.000000Z", "2013-12-23T+1:00:00.000000Z", "2013-12-23T19:00:00.+00000Z",
            "2013-12-23T19:00:00.-00001Z", "2013-02-29T19:00:00.000000Z", "2013-12-23T19:00:00.000000ZZ",
            "2013-12-23T19-00-00.000000Z", "0000-12-23T19:00:00.000000Z", "２０１３-12-23T19:00:00.0Z",
        ])
    func refused(_ text: String) {
        #expect(Timestamp(iso8601: text) == nil)
    }

    @Test("is before the moments after it")
    func order() {
        let moments = [Int64.min, -1, 0, 1, .max].map(Timestamp.init(microseconds:))
        #expect(moments.reversed().sorted() == moments)
    }
}
