import Domain
import Tabular
import Testing

@Suite("Positions and keys as text")
struct KeyPositionTests {
    static let keys: [(Key, String)] = [
        (.integer(.min), "-9223372036854775808"), (.integer(9_007_199_254_740_993), "9007199254740993"),
        (.text(""), #""""#), (.text("12"), #""12""#), (.text("A \"b\"\n#1"), #""A \"b\"\n#1""#),
        (.text("a/b é"), #""a/b é""#),
        (.composite([.text("A"), .integer(-3), .text("4")]), #"["A",-3,"4"]"#),
        (.composite([.integer(1), .integer(2), .integer(3), .integer(.max)]), "[1,2,3,9223372036854775807]"),
    ]

    @Test("A key has a text in JSON, which gives the key back", arguments: keys)
    func keyTexts(_ key: Key, _ text: String) {
        #expect(KeyText.text(key) == text)
        #expect(KeyText.key(text) == key)
    }

    @Test("Texts that differ in their encoding only are two keys")
    func encodings() {
        #expect(KeyText.key(KeyText.text(.text("e\u{301}"))) == .text("e\u{301}"))
        #expect(KeyText.key(KeyText.text(.text("e\u{301}"))) != .text("é"))
    }

    @Test("Other texts are no keys", arguments: ["", "x", "1.5", "9223372036854775808", "{}", "null", "[1", "true"])
    func noKeys(_ text: String) {
        #expect(KeyText.key(text) == nil)
    }

    @Test("A position has the key and the number of its rows, and gives them back", arguments: keys)
    func roundTrip(_ key: Key, _ text: String) {
        let position = KeyPosition(key: key, rows: 3)
        #expect(position.sourcePosition.rawValue == "\(text)#3")
        #expect(KeyPosition(position.sourcePosition) == position)
    }

    @Test("Other texts are no positions", arguments: ["", "12", "#1", "12#", "12#0", "12#-1", "x#1", "12#1.0"])
    func noPositions(_ text: String) {
        #expect(KeyPosition(SourcePosition(rawValue: text)) == nil)
    }

    @Test("The position after some rows counts the rows of the last key, across chunks")
    func counts() {
        let keys = KeyColumn.integers([5, 7, 7, 7])
        let first = KeyPosition(after: keys, previous: nil)
        #expect(first == KeyPosition(key: .integer(7), rows: 3))
        #expect(KeyPosition(after: .integers([7, 7]), previous: first) == KeyPosition(key: .integer(7), rows: 5))
        #expect(KeyPosition(after: .integers([7, 8]), previous: first) == KeyPosition(key: .integer(8), rows: 1))
        #expect(KeyPosition(after: .integers([8, 8]), previous: first) == KeyPosition(key: .integer(8), rows: 2))
        #expect(KeyPosition(after: .integers([]), previous: first) == nil)
        let parts = KeyColumn.composite([.texts(KeyTexts(["A", "A", "A"])), .integers([1, 2, 2])])
        #expect(
            KeyPosition(after: parts, previous: nil)
                == KeyPosition(key: .composite([.text("A"), .integer(2)]), rows: 2))
    }
}
