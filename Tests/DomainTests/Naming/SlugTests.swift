import Domain
import Testing

@Suite("A name that people choose")
struct SlugTests {
    static let valid = [
        "a", "z", "nightly", "late-parcels", "late_parcels", "a0", "a-", "a_", "a--b", "model2013",
        "a" + String(repeating: "z", count: 39),
    ]

    static let invalid = [
        "", " ", "A", "Nightly", "nightLy", "0", "2013", "-", "-a", "_a", "a b", " a", "a ", "a\n", "a\0", "a.b", "a/b",
        "../x", "..", "a@b", "a;b", "a'b", "a\"b", "a%", "ä", "naïve", "nаme", "ａ", "a\u{301}", "📦", "$(id)",
        "a" + String(repeating: "z", count: 40), String(repeating: "a", count: 10_000),
    ]

    @Test("is valid in its form", arguments: valid)
    func isValid(_ text: String) {
        #expect(Slug.isValid(text))
        #expect(JobName(rawValue: text)?.rawValue == text)
        #expect(JobName(rawValue: text)?.description == text)
        #expect(ModelName(rawValue: text)?.rawValue == text)
        #expect(ModelName(rawValue: text)?.description == text)
    }

    @Test("is refused in any other form", arguments: invalid)
    func isInvalid(_ text: String) {
        #expect(!Slug.isValid(text))
        #expect(JobName(rawValue: text) == nil)
        #expect(ModelName(rawValue: text) == nil)
    }
}
