import Domain
import Testing

@Suite("A suggestion")
struct SuggestionTests {
    static let known = ["dispatch_hour", "distance", "wind_speed", "wind_gust", "customer", "seats"]

    @Test(
        "is the name that somebody meant",
        arguments: [
            ("distance", "distance"), ("distnace", "distance"), ("ditance", "distance"), ("distancee", "distance"),
            ("distence", "distance"), ("DISTANCE", "distance"), ("windspeed", "wind_speed"),
            ("wind_gusts", "wind_gust"),
            ("dispatch_huor", "dispatch_hour"), ("custmer", "customer"), ("seat", "seats"), ("saets", "seats"),
        ])
    func nearest(typed: String, meant: String) {
        #expect(Suggestion.nearest(to: typed, among: Self.known) == meant)
    }

    @Test("is none when nothing is near", arguments: ["", "x", "label", "arrival_delay", "📦", "sea_level_pressure"])
    func none(_ typed: String) {
        #expect(Suggestion.nearest(to: typed, among: Self.known) == nil)
        #expect(Suggestion.hint(for: typed, among: Self.known).isEmpty)
    }

    @Test(
        "is else the shortest name that begins so", arguments: [("wind", "wind_gust"), ("disp", "dispatch_hour")])
    func beginning(typed: String, meant: String) {
        #expect(Suggestion.nearest(to: typed, among: Self.known) == meant)
    }

    @Test("is none for a letter, but the same letter")
    func letter() {
        #expect(Suggestion.nearest(to: "x", among: ["y", "xy"]) == nil)
        #expect(Suggestion.nearest(to: "X", among: ["y", "x"]) == "x")
        #expect(Suggestion.nearest(to: "se", among: ["service"]) == nil)
    }

    @Test("is at most a third of the letters away, rounded up")
    func reach() {
        #expect(Suggestion.nearest(to: "abc", among: ["abX"]) == "abX")
        #expect(Suggestion.nearest(to: "abc", among: ["aXX"]) == nil)
        #expect(Suggestion.nearest(to: "abcd", among: ["abXX"]) == "abXX")
        #expect(Suggestion.nearest(to: "abcd", among: ["aXXX"]) == nil)
    }

    @Test("of two equally near ones is the first by the alphabet, in whatever order they are known")
    func ties() {
        #expect(Suggestion.nearest(to: "seatx", among: ["seatz", "seata", "seatm"]) == "seata")
        #expect(Suggestion.nearest(to: "seatx", among: ["seatm", "seata", "seatz"]) == "seata")
    }

    @Test("prefers the nearest, counting two swapped letters as one step")
    func swap() {
        #expect(Suggestion.nearest(to: "abcdef", among: ["abcxyf", "abdcef"]) == "abdcef")
    }

    @Test("ends an error with half a sentence")
    func hint() {
        #expect(Suggestion.hint(for: "distnace", among: Self.known) == "; did you mean \"distance\"?")
    }

    @Test("is none when nothing is known")
    func nothingKnown() {
        #expect(Suggestion.nearest(to: "distance", among: []) == nil)
    }
}
