import PortContracts
import Testing

@testable import CSV

@Suite("Numbers as text")
struct NumberTextTests {
    @Test(
        "are integers in decimal digits",
        arguments: [
            ("0", 0), ("-0", 0), ("007", 7), ("-12", -12), ("1.0", 1), ("-12.000", -12), ("5.", 5),
            ("9007199254740993.0", 9_007_199_254_740_993), ("9223372036854775807", Int64.max),
            ("-9223372036854775808", Int64.min),
        ])
    func readsIntegers(_ text: String, _ expected: Int64) {
        #expect(NumberText.integer(Array(text.utf8).span) == expected)
    }

    @Test(
        "are no integers otherwise",
        arguments: [
            "", "-", "--1", "+1", " 1", "1 ", "1.5", "1.00001", "1.0e0", ".0", "1.0 ", "1e3", "0x10", "1_000", "12x",
            "9223372036854775808",
            "-9223372036854775809", "99999999999999999999", "١", "1\0",
        ])
    func refusesIntegers(_ text: String) {
        #expect(NumberText.integer(Array(text.utf8).span) == nil)
    }

    @Test(
        "are no decimal numbers when anything but digits, a point, an exponent and a minus is there",
        arguments: [
            "", "-", ".", "-.", "e5", "1e", "1e+", "1e-", "+1", " 1", "1 ", "1,5", "1_000", "0x1p3", "0x10", "nan",
            "NaN", "inf", "-inf", "infinity", "1e999", "-1e999", "1.2.3", "1e5.5", "1e5e5", "--1", "1d5", "1\0", "１",
        ])
    func refusesReals(_ text: String) {
        #expect(NumberText.real(Array(text.utf8).span) == nil)
    }

    @Test(
        "are rounded to the nearest number",
        arguments: [
            ("0", 0x0), ("-0", 0x8000_0000_0000_0000), ("-0.0e5", 0x8000_0000_0000_0000), ("1", 0x3FF0_0000_0000_0000),
            (".5", 0x3FE0_0000_0000_0000), ("5.", 0x4014_0000_0000_0000), ("1e23", 0x44B5_2D02_C7E1_4AF6),
            // Bits as Python 3 gives them. The largest number, the least normal one, the least of all, and half of it, which is 0.
            ("1.7976931348623157e308", 0x7FEF_FFFF_FFFF_FFFF), ("2.2250738585072014e-308", 0x0010_0000_0000_0000),
            ("5e-324", 0x1), ("2.4703282292062327e-324", 0x0), ("1e-999", 0x0),
            // Half way between two numbers: to the even one. The digit at the far end breaks the tie.
            ("9007199254740993", 0x4340_0000_0000_0000),
            ("9007199254740993.00000000000000000001", 0x4340_0000_0000_0001),
            ("13.809359999999998", 0x402B_9E64_6F15_6190), ("-0.1000000000000000055", 0xBFB9_9999_9999_999A),
            ("4503599627370496.5", 0x4330_0000_0000_0000), ("4503599627370497.5", 0x4330_0000_0000_0002),
            ("4503599627370496.501", 0x4330_0000_0000_0001), (".9999999999999999999", 0x3FF0_0000_0000_0000),
        ] as [(String, UInt64)])
    func roundsReals(_ text: String, _ bits: UInt64) {
        #expect(NumberText.real(Array(text.utf8).span)?.bitPattern == bits)
    }

    @Test("have the same bits as the standard library gives them", arguments: 0..<10)
    func agreesWithStandardLibrary(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        var differing: [String] = []
        for _ in 0..<10_000 {
            let text = Self.decimal(using: &random)
            let expected = Double(text).flatMap { $0.isFinite ? $0 : nil }
            if NumberText.real(Array(text.utf8).span)?.bitPattern != expected?.bitPattern { differing.append(text) }
        }
        #expect(differing == [])
    }

    @Test("are written so that they read as the same bits")
    func roundTrip() {
        var random = SeededGenerator(seed: 5)
        for _ in 0..<20_000 {
            let value = Double(bitPattern: random.next())
            guard value.isFinite else { continue }
            let text = NumberText.text(value)
            #expect(NumberText.real(Array(text.utf8).span)?.bitPattern == value.bitPattern)
        }
    }

    @Test("are scores also when they are not finite")
    func readsScores() {
        let scores = ["nan", "inf", "-inf", "0.25", "NaN", ""].map { NumberText.score(Array($0.utf8).span) }
        #expect(scores[0]?.isNaN == true)
        #expect(scores[1...] == [.infinity, -.infinity, 0.25, nil, nil])
    }

    /// A decimal number of some form: few digits or many, with a point or an exponent or both.
    private static func decimal(using random: inout SeededGenerator) -> String {
        func digits(_ range: ClosedRange<Int>) -> String {
            String(
                (0..<Int.random(in: range, using: &random)).map { _ in "0123456789".randomElement(using: &random) ?? "0"
                })
        }
        var text = Bool.random(using: &random) ? "-" : ""
        text += digits(1...(Bool.random(using: &random) ? 6 : 22))
        if Bool.random(using: &random) { text += "." + digits(1...20) }
        if Bool.random(using: &random) {
            text += ["e", "E", "e+", "e-"].randomElement(using: &random) ?? "e"
            text += String(Int.random(in: 0...(Bool.random(using: &random) ? 30 : 340), using: &random))
        }
        return text
    }
}
