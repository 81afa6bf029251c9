import Domain
import Testing

@Suite("A combination of categories")
struct CategoryCombinationTests {
    @Test(
        "is both with a hyphen between, wherever the border lies",
        arguments: [
            ("MUC", "17", "MUC-17"), ("HAM", "BER", "HAM-BER"), ("A", "B", "A-B"), ("ABCDEFG", "H", "ABCDEFG-H"),
            ("ABCDEFGH", "I", "ABCDEFGH-I"), ("ABCDEFGHIJKLM", "N", "ABCDEFGHIJKLM-N"),
            ("A", "BCDEFGHIJKLMN", "A-BCDEFGHIJKLMN"), ("ABCDEFG", "HIJKLMN", "ABCDEFG-HIJKLMN"), ("-", "-", "---"),
            ("ABCDEFGH", "IJKLMNO", "ABCDEFGH-IJKLMNO"), ("ABCDEFGHIJKLMNO", "P", "ABCDEFGHIJKLMNO-P"),
            ("P", "ABCDEFGHIJKLMNOP", "P-ABCDEFGHIJKLMNOP"),
            ("ABCDEFGHIJKLMNOP", "ABCDEFGHIJKLMNOPQ", "ABCDEFGHIJKLMNOP-ABCDEFGHIJKLMNOPQ"),
        ])
    func combined(left: String, right: String, whole: String) throws {
        let combined = try Category.text(left).combined(with: .text(right))
        #expect(try combined == .text(whole))
        #expect(combined.description == whole)
    }

    @Test(
        "is missing when a side is, or when the whole has more than 1024 bytes",
        arguments: [
            ("", ""), ("", "A"), ("A", ""), ("", "ABCDEFGHIJKLMNOPQR"), ("ABCDEFGHIJKLMNOPQR", ""),
            (String(repeating: "x", count: 1022), "AB"), ("A", String(repeating: "x", count: 1023)),
            (String(repeating: "x", count: 1024), String(repeating: "y", count: 1024)),
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

    @Test("of letters and digits is distinguished from others")
    func alphabet() throws {
        let capitals = try ["A", "Z", "MUC", "ABCDEFGHIJKLMNO", "ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map(Category.text)
        let withDigits = try ["0", "9", "9E", "N14228", "ABCDEFGHIJKLMN0", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0"].map(
            Category.text)
        let others = try [
            "a", "z", "MUc", "@", "[", "/", ":", "A-B", "A B", "\0", "É", "ABCDEFGHIJKLMN_",
            "ABCDEFGHIJKLMNOPQRSTUVWXYz",
        ]
        .map(Category.text)
        #expect(capitals.allSatisfy { $0.consists(of: .capitals) && $0.consists(of: .capitalsAndDigits) })
        #expect(withDigits.allSatisfy { !$0.consists(of: .capitals) && $0.consists(of: .capitalsAndDigits) })
        #expect(others.allSatisfy { !$0.consists(of: .capitals) && !$0.consists(of: .capitalsAndDigits) })
    }
}
