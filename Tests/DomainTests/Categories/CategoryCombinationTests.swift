import Domain
import Testing

@Suite("A combination of categories")
struct CategoryCombinationTests {
    @Test(
        "is both with a hyphen between, wherever the border lies",
        arguments: [
            ("EWR", "17", "EWR-17"), ("JFK", "LAX", "JFK-LAX"), ("A", "B", "A-B"), ("ABCDEFG", "H", "ABCDEFG-H"),
            ("ABCDEFGH", "I", "ABCDEFGH-I"), ("ABCDEFGHIJKLM", "N", "ABCDEFGHIJKLM-N"),
            ("A", "BCDEFGHIJKLMN", "A-BCDEFGHIJKLMN"), ("ABCDEFG", "HIJKLMN", "ABCDEFG-HIJKLMN"), ("-", "-", "---"),
        ])
    func combined(left: String, right: String, whole: String) throws {
        let combined = try Category.text(left).combined(with: .text(right))
        #expect(try combined == .text(whole))
        #expect(combined.description == whole)
    }

    @Test(
        "is missing when a side is, or when the whole has more than 15 bytes",
        arguments: [
            ("", ""), ("", "A"), ("A", ""), ("ABCDEFGH", "IJKLMNO"), ("ABCDEFGHIJKLMNO", "P"),
            ("ABCDEFGHIJKLMN", "P"), ("ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNO"),
        ])
    func missing(left: String, right: String) throws {
        #expect(try Category.text(left).combined(with: .text(right)) == .missing)
    }

    @Test("has two digits for a number from 0 to 99, and is missing for any other")
    func twoDigits() throws {
        #expect(Category.twoDigits(0).description == "00")
        #expect(Category.twoDigits(7).description == "07")
        #expect(Category.twoDigits(10).description == "10")
        #expect(Category.twoDigits(99).description == "99")
        #expect([-1, -10, 100, 700, .min, .max].map(Category.twoDigits).allSatisfy { $0.isMissing })
        let numbers = (0...99).map(Category.twoDigits)
        #expect(numbers.sorted() == numbers)
        #expect(numbers.map { Int($0.description) } == Array(0...99))
    }

    @Test("of letters and digits is told from others")
    func alphabet() throws {
        let capitals = try ["A", "Z", "EWR", "ABCDEFGHIJKLMNO"].map(Category.text)
        let withDigits = try ["0", "9", "9E", "N14228", "ABCDEFGHIJKLMN0"].map(Category.text)
        let others = try ["a", "z", "EWr", "@", "[", "/", ":", "A-B", "A B", "\0", "É", "ABCDEFGHIJKLMN_"]
            .map(Category.text)
        #expect(capitals.allSatisfy { $0.consists(of: .capitals) && $0.consists(of: .capitalsAndDigits) })
        #expect(withDigits.allSatisfy { !$0.consists(of: .capitals) && $0.consists(of: .capitalsAndDigits) })
        #expect(others.allSatisfy { !$0.consists(of: .capitals) && !$0.consists(of: .capitalsAndDigits) })
    }
}
