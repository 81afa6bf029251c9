import Domain
import PortContracts
import Testing

@Suite("A category")
struct CategoryTests {
    /// Letters that do not repeat themselves soon.
    private static let letters = (0..<1024).map { UInt8(ascii: "A") + UInt8($0 * 7 % 57) }

    @Test("gives back every text of 0 to 1024 bytes")
    func roundTrip() throws {
        for count in Array(0...40) + [255, 256, 1023, 1024] {
            let text = String(decoding: Self.letters.prefix(count), as: UTF8.self)
            let category = try Category.text(text)
            #expect(category.description == text)
            #expect(category.byteCount == count)
            #expect((0..<count).map { category[$0] } == Array(text.utf8))
            #expect(category.bytes == Array(text.utf8))
            var appended: [UInt8] = [1]
            category.append(to: &appended)
            #expect(appended == [1] + Array(text.utf8))
            #expect(category.isMissing == (count == 0))
        }
    }

    @Test("is bytes, not letters: of the same text in two encodings of an accent, only the same bytes are equal")
    func unicode() throws {
        #expect(try Category.text("Zürich").byteCount == 7)
        #expect(try Category.text("Zürich").description == "Zürich")
        #expect(try Category.text("Zu\u{308}rich") != .text("Z\u{FC}rich"))
        #expect(try Category.text("📦📦📦📦📦").byteCount == 20)
        #expect(try Category.text("Zu\u{308}rich, Hauptbahnhof") != .text("Z\u{FC}rich, Hauptbahnhof"))
    }

    @Test(
        "holds at most 1024 bytes",
        arguments: [String(repeating: "x", count: 1025), String(repeating: "ü", count: 513)])
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
        let long = "Bank transfer (automatic)"
        #expect(try Category.text(long) == .text(long))
        #expect(
            try Set([long, long, long + " ", "bank transfer (automatic)", String(long.prefix(15))].map(Category.text))
                .count == 4)
    }

    @Test("comes before another when its bytes do")
    func order() throws {
        var generator = SeededGenerator(seed: 1)
        let alphabet: [UInt8] = [0, 0x2D, 0x30, 0x41, 0x42, 0x61, 0xC3, 0xFF]
        let texts = (0..<400).map { _ in
            (0..<Int.random(in: 0...24, using: &generator)).map { _ in
                alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
            }
        }
        let expected = texts.sorted { $0.lexicographicallyPrecedes($1) }
        let categories = try texts.map(Category.bytes).sorted()
        #expect(categories.map { category in (0..<category.byteCount).map { category[$0] } } == expected)
        #expect(!(categories[7] < categories[7]))
    }

    @Test("that is long is ordered by its bytes, also among short ones and when it is met in any order")
    func orderOfLong() throws {
        let ascending = [
            "", "ABCDEFG", "ABCDEFGH", "ABCDEFGH\0", "ABCDEFGHIJKLMN", "ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNO\0",
            "ABCDEFGHIJKLMNOP", "ABCDEFGHIJKLMNOPQ", "ABCDEFGHIJKLMNOQ", "ABCDEFGHZ", "ABCDEFGI", "ABCDEFGIJKLMNOPQ",
            "Z",
            "a very long name of a category", "b", "é", "é with an accent, and long",
        ]
        let categories = try ascending.reversed().map(Category.text)
        #expect(categories.sorted().map(\.description) == ascending)
        for (index, left) in categories.enumerated() {
            for (other, right) in categories.enumerated() { #expect((left < right) == (index > other)) }
        }
    }

    @Test("is the same one in all tasks that meet it at once")
    func concurrency() async {
        let texts = (0..<200).map { "a category of the test of concurrency, number \($0)" }
        let sets = await withTaskGroup(of: [Category].self) { group in
            for _ in 0..<8 { group.addTask { texts.shuffled().compactMap { Category($0) } } }
            return await group.reduce(into: [Set<Category>]()) { $0.append(Set($1)) }
        }
        #expect(sets.count == 8)
        #expect(sets.allSatisfy { $0 == sets[0] && $0.count == 200 })
        #expect(Set(sets[0].map(\.description)) == Set(texts))
    }

    @Test("of a long text has the same size as one of a short text, and holds no reference")
    func size() {
        #expect(MemoryLayout<Category>.size == 16)
        #expect(_isPOD(Category.self))
    }
}
