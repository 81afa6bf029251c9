import PortContracts
import Testing

@testable import CSV

@Suite("The tokeniser")
struct CSVTokeniserTests {
    struct Example: CustomTestStringConvertible {
        var text: String
        var records: [Tokenised]

        init(_ text: String, _ records: Tokenised...) {
            self.text = text
            self.records = records
        }

        var testDescription: String { text.debugDescription }
    }

    static let examples = [
        Example(""),
        Example("\n"),
        Example("\r\n\r\n"),
        Example("a", Tokenised(1, ["a"])),
        Example("a,b\n", Tokenised(1, ["a", "b"])),
        Example("a,b\nc,d", Tokenised(1, ["a", "b"]), Tokenised(2, ["c", "d"])),
        Example("a\r\nb\r\n", Tokenised(1, ["a"]), Tokenised(2, ["b"])),
        Example("a\rb\r", Tokenised(1, ["a"]), Tokenised(2, ["b"])),
        Example("a\rb\nc", Tokenised(1, ["a"]), Tokenised(2, ["b"]), Tokenised(3, ["c"])),
        Example("\"a\rb\nc\"\nd", Tokenised(1, ["a\rb\nc"]), Tokenised(4, ["d"])),
        Example("a\r\rb", Tokenised(1, ["a"]), Tokenised(3, ["b"])),
        Example("a\n\rb", Tokenised(1, ["a"]), Tokenised(3, ["b"])),
        Example(
            "a,b\nc,d\n,\n\né,\n", Tokenised(1, ["a", "b"]), Tokenised(2, ["c", "d"]), Tokenised(3, ["", ""]),
            Tokenised(5, ["é", ""])),
        Example("a,b\nc,\"d\"\ne,f\n", Tokenised(1, ["a", "b"]), Tokenised(2, ["c", "d"]), Tokenised(3, ["e", "f"])),
        Example("a,b\nc,d\r\ne,f\n", Tokenised(1, ["a", "b"]), Tokenised(2, ["c", "d"]), Tokenised(3, ["e", "f"])),
        Example("a,b\nc\nd,e\n", Tokenised(1, ["a", "b"]), Tokenised(2, ["c"]), Tokenised(3, ["d", "e"])),
        Example(
            "a,b\nc,d,e\nf,g\n", Tokenised(1, ["a", "b"]), Tokenised(2, ["c", "d", "e"]), Tokenised(3, ["f", "g"])),
        Example(
            "a,b\nc\"d,e\nf,g\n", Tokenised(1, ["a", "b"]), Tokenised(2, fault: .strayQuote), Tokenised(3, ["f", "g"])),
        Example("a\n\n\nb\n\n", Tokenised(1, ["a"]), Tokenised(4, ["b"])),
        Example(",\n,,", Tokenised(1, ["", ""]), Tokenised(2, ["", "", ""])),
        Example("a,\r\nb", Tokenised(1, ["a", ""]), Tokenised(2, ["b"])),
        Example("\"\"\n", Tokenised(1, [""])),
        Example("\"\",\"\"", Tokenised(1, ["", ""])),
        Example("\"a,b\",c", Tokenised(1, ["a,b", "c"])),
        Example("\"a\"\"b\"\"\",\"\"\"\"", Tokenised(1, ["a\"b\"", "\""])),
        Example("\"a\nb\",c\nd", Tokenised(1, ["a\nb", "c"]), Tokenised(3, ["d"])),
        Example("\"a\r\nb\rc\"\r\nd", Tokenised(1, ["a\r\nb\rc"]), Tokenised(4, ["d"])),
        Example(" \"a\n", Tokenised(1, fault: .strayQuote)),
        Example("a\"b,c\nd", Tokenised(1, fault: .strayQuote), Tokenised(2, ["d"])),
        Example(
            "x\na,\"b\"c,\"d\ne\"\nf", Tokenised(1, ["x"]), Tokenised(2, fault: .textAfterQuote),
            Tokenised(3, fault: .strayQuote), Tokenised(4, ["f"])),
        Example("a\n\"b", Tokenised(1, ["a"]), Tokenised(2, fault: .unclosedQuote)),
        Example("\"a\nb\n", Tokenised(1, fault: .unclosedQuote)),
        Example("\"a\"\"", Tokenised(1, fault: .unclosedQuote)),
        Example("\u{FEFF}a,b", Tokenised(1, ["a", "b"])),
        Example("\u{FEFF}\"a\",b", Tokenised(1, ["a", "b"])),
        Example("\u{FEFF}"),
        Example("\u{FEFF}\na", Tokenised(2, ["a"])),
        Example("\u{FEFE}a", Tokenised(1, ["\u{FEFE}a"])),
        Example("a\u{FEFF}", Tokenised(1, ["a\u{FEFF}"])),
        Example("é,ß\n日本", Tokenised(1, ["é", "ß"]), Tokenised(2, ["日本"])),
        Example("a\0b", Tokenised(1, ["a\0b"])),
    ]

    @Test("splits bytes as RFC 4180 says, wherever they are cut in two", arguments: examples)
    func splits(_ example: Example) {
        let bytes = Array(example.text.utf8)
        for cut in 0...bytes.count {
            #expect(Tokenised.records(of: bytes, blocks: [cut]) == example.records, "cut after \(cut) bytes")
        }
    }

    @Test("takes bytes one by one", arguments: examples)
    func takesSingleBytes(_ example: Example) {
        let bytes = Array(example.text.utf8)
        let records = Tokenised.records(of: bytes, blocks: bytes.map { _ in 1 })
        #expect(records == example.records)
    }

    @Test("gives up a record that is too long at the line break after its limit, and keeps little of it")
    func boundsRecords() {
        let line = String(repeating: "x", count: 99) + "\n"
        let lines = 20_000
        let bytes = Array(("a\n\"" + String(repeating: line, count: lines)).utf8)
        let records = Tokenised.records(of: bytes, blocks: Array(repeating: 4096, count: bytes.count / 4096))
        // The quote on line 2 swallows 1 MiB, which ends on line 2 + 10485.
        let swallowed = CSVTokeniser.maximumRecordBytes / line.utf8.count
        #expect(records[1] == Tokenised(2, fault: .tooLong))
        #expect(records[2] == Tokenised(2 + swallowed + 1, [String(line.dropLast())]))
        #expect(records.count == 2 + lines - swallowed - 1)
    }

    @Test("allows exactly the limit", arguments: [("", ""), ("\"", "\"")])
    func allowsLimit(_ opening: String, _ closing: String) {
        let longest = String(repeating: "y", count: CSVTokeniser.maximumRecordBytes)
        #expect(Tokenised.records(of: Array((opening + longest + closing).utf8)) == [Tokenised(1, [longest])])
        #expect(
            Tokenised.records(of: Array((opening + longest + "y" + closing + "\nb").utf8))
                == [Tokenised(1, fault: .tooLong), Tokenised(2, ["b"])])
    }

    @Test("counts commas towards the limit, so that a line of them costs bounded memory")
    func boundsFields() {
        let commas = [UInt8](repeating: .comma, count: CSVTokeniser.maximumRecordBytes + 1)
        #expect(
            Tokenised.records(of: commas + Array("\nb".utf8)) == [Tokenised(1, fault: .tooLong), Tokenised(2, ["b"])])
    }

    @Test("reads any bytes, and the same records wherever they are cut", arguments: 0..<200)
    func survivesNoise(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let alphabet: [UInt8] = [.comma, .quote, .lineFeed, .carriageReturn, 0xEF, 0xBB, 0xBF, 0, 97, 255]
        let bytes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
            alphabet.randomElement(using: &random) ?? 0
        }
        let whole = Tokenised.records(of: bytes)
        let blocks = (0..<bytes.count).map { _ in Int.random(in: 0...7, using: &random) }
        #expect(Tokenised.records(of: bytes, blocks: blocks) == whole)
        #expect(whole.allSatisfy { ($0.fault == nil) != $0.fields.isEmpty })
        let lines = whole.map(\.line)
        #expect(lines == lines.sorted())
    }
}
