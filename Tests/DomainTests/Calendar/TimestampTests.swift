import Domain
import Foundation
import Testing

@Suite("A timestamp")
struct TimestampTests {
    @Test(
        "is written to the second, rounded down",
        arguments: [
            (0, "1970-01-01T00:00:00Z"), (999_999, "1970-01-01T00:00:00Z"), (1_000_000, "1970-01-01T00:00:01Z"),
            (-1, "1969-12-31T23:59:59Z"), (-1_000_000, "1969-12-31T23:59:59Z"), (-1_000_001, "1969-12-31T23:59:58Z"),
            (1_387_825_200_000_000, "2013-12-23T19:00:00Z"), (1_330_559_999_999_999, "2012-02-29T23:59:59Z"),
            (253_402_300_799_999_999, "9999-12-31T23:59:59Z"),
        ] as [(Int64, String)])
    func text(microseconds: Int64, expected: String) {
        #expect(Timestamp(microseconds: microseconds).description == expected)
    }

    @Test("is written as Foundation writes it")
    func foundation() {
        for seconds in stride(from: Int64(-4_000_000_000), through: 8_000_000_000, by: 37_777_777) {
            let expected = Date(timeIntervalSince1970: Double(seconds)).formatted(.iso8601)
            #expect(Timestamp(microseconds: seconds * 1_000_000).description == expected)
        }
    }

    @Test("can be written at the ends of its range", arguments: [Int64.min, .max])
    func extremes(_ microseconds: Int64) {
        #expect(Timestamp(microseconds: microseconds).description.hasSuffix("Z"))
    }

    @Test("is before the moments after it")
    func order() {
        let moments = [Int64.min, -1, 0, 1, .max].map(Timestamp.init(microseconds:))
        #expect(moments.reversed().sorted() == moments)
    }
}
