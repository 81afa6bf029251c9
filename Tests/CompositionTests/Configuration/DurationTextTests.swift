import Testing

@testable import Composition

@Suite("A span of time in a configuration")
struct DurationTextTests {
    static let spans: [(text: String, duration: Duration)] = [
        ("0", .zero), ("0s", .zero), ("500ms", .milliseconds(500)), ("30s", .seconds(30)), ("5m", .seconds(300)),
        ("2h", .seconds(7200)), ("1h30m", .seconds(5400)), ("1d", .seconds(86_400)),
        ("90s500ms", .milliseconds(90_500)),
        ("366d", .seconds(366 * 86_400)),
    ]

    @Test("is a number with a unit, or several", arguments: spans)
    func reads(text: String, duration: Duration) {
        #expect(DurationText.duration(text) == duration)
    }

    @Test(
        "is nothing else",
        arguments: [
            "", "5", "s", "-5s", "+5s", "5 s", "5m ", "1.5h", "5S", "5min", "5w", "٣s", "1e3s", "367d", "9999999999s",
            "999999999d", "5m3",
        ])
    func refuses(text: String) {
        #expect(DurationText.duration(text) == nil)
    }
}
