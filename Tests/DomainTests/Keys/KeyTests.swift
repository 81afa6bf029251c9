import Domain
import Testing

@Suite("A key")
struct KeyTests {
    /// Keys in ascending order: numbers by value, texts by their bytes, composite keys part by part.
    static let ascending: [Key] = [
        .integer(.min), .integer(-10), .integer(-9), .integer(0), .integer(9), .integer(10), .integer(.max),
        .text(""), .text("\0"), .text(" "), .text("0"), .text("10"), .text("9"), .text("A"), .text("Z"), .text("Zz"),
        .text("a"), .text("a\0"), .text("ab"), .text("e\u{301}"), .text("z"), .text("é"), .text("日"), .text("\u{FB00}"),
        .text("😀"),
        .composite([.integer(-1), .text("z")]), .composite([.integer(0), .text("Z")]),
        .composite([.integer(0), .text("a")]), .composite([.integer(1), .text("")]),
        .composite([.text("A"), .integer(9)]), .composite([.text("A"), .integer(10)]),
        .composite([.text("B"), .integer(-5)]),
    ]

    @Test("comes before every key that follows it in the order of bytes, and after none")
    func order() {
        for (index, left) in Self.ascending.enumerated() {
            for (other, right) in Self.ascending.enumerated() {
                #expect((left < right) == (index < other), "\(left) and \(right)")
                #expect((left == right) == (index == other), "\(left) and \(right)")
            }
        }
        #expect(Self.ascending.reversed().sorted() == Self.ascending)
    }

    @Test("is another one when the same letters have other bytes")
    func encodings() {
        #expect("e\u{301}" == "é", "Swift takes these strings for equal")
        #expect(Key.text("e\u{301}") != .text("é"))
        #expect(Set([Key.text("e\u{301}"), .text("é"), .text("é")]).count == 2)
    }

    @Test("is another one when it has another kind or other parts")
    func kinds() {
        let keys: [Key] = [
            .integer(1), .text("1"), .composite([.integer(1)]), .composite([.text("1")]),
            .composite([.integer(1), .integer(1)]), .composite([.text("a"), .text("bc")]),
            .composite([.text("ab"), .text("c")]),
        ]
        #expect(Set(keys).count == keys.count)
    }

    @Test("is written as its value; a composite one in parentheses")
    func description() {
        #expect(Key.integer(-12).description == "-12")
        #expect(Key.text("AB-17").description == "AB-17")
        #expect(Key.composite([.text("A-17"), .integer(3)]).description == "(A-17, 3)")
    }
}
