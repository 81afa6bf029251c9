import Domain
import Testing

@Suite("A category")
struct CategoryTests {
    @Test("gives back every text of 0 to 15 bytes")
    func roundTrip() throws {
        for count in 0...15 {
            let text = String("ABCDEFGHIJKLMNO".prefix(count))
            let category = try Category.text(text)
            #expect(category.description == text)
            #expect(category.byteCount == count)
            #expect((0..<count).map { category[$0] } == Array(text.utf8))
            #expect(category.isMissing == (count == 0))
        }
    }

    @Test("is bytes, not letters: of the same text in two encodings of an accent, only the same bytes are equal")
    func unicode() throws {
        #expect(try Category.text("Zürich").byteCount == 7)
        #expect(try Category.text("Zürich").description == "Zürich")
        #expect(try Category.text("Zu\u{308}rich") != .text("Z\u{FC}rich"))
        #expect(Category("✈️✈️✈️") == nil, "18 bytes")
    }

    @Test("holds at most 15 bytes", arguments: ["ABCDEFGHIJKLMNOP", "üüüüüüüü", String(repeating: "x", count: 10_000)])
    func tooLong(_ text: String) {
        #expect(Category(text) == nil)
        #expect(Category(Array(text.utf8).span) == nil)
    }

    @Test("is missing when it is empty")
    func missing() throws {
        #expect(Category("") == .missing)
        #expect(Category.missing.isMissing)
        #expect(Category.missing.byteCount == 0)
        #expect(Category.missing.description.isEmpty)
        #expect(try !Category.text(" ").isMissing)
        #expect(try !Category.text("\0").isMissing)
    }

    @Test("keeps bytes of every value in every place")
    func everyByte() throws {
        for byte in UInt8.min...UInt8.max {
            for place in 0..<15 {
                var bytes = [UInt8](repeating: 0x41, count: 15)
                bytes[place] = byte
                let category = try Category.bytes(bytes)
                #expect((0..<15).map { category[$0] } == bytes)
            }
        }
    }

    @Test("is equal to another, with the same hash, when the bytes are")
    func equality() throws {
        #expect(try Set(["A", "A", "A\0", "AB", "BA", ""].map(Category.text)).count == 5)
        #expect(try Category.text("ABCDEFGHI") != .text("ABCDEFGHJ"))
        #expect(try Category.text("ABCDEFGH") != .text("ABCDEFGH\0"))
    }

    @Test("comes before another when its bytes do")
    func order() throws {
        var generator = SeededGenerator(seed: 1)
        let alphabet: [UInt8] = [0, 0x2D, 0x30, 0x41, 0x42, 0x61, 0xC3, 0xFF]
        let texts = (0..<400).map { _ in
            (0..<Int.random(in: 0...15, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
        }
        let expected = texts.sorted { $0.lexicographicallyPrecedes($1) }
        let categories = try texts.map(Category.bytes).sorted()
        #expect(categories.map { category in (0..<category.byteCount).map { category[$0] } } == expected)
        #expect(!(categories[7] < categories[7]))
    }
}
