import Foundation
import ModelFixtures
import Models
import Testing

@testable import XGBoost

/// JSON and UBJSON as documents.
@Suite("Readers of JSON and UBJSON")
struct JSONReaderTests {
    private func read(_ text: String) throws -> XGBoostDocument { try JSONReader.read(Array(text.utf8)) }

    @Test("Integers stay integers, and one fraction makes a list of Floats")
    func numbersKeepTheirKind() throws {
        #expect(
            try read("[0, -1, 2147483647, 123456789012345678]")
                == .integers([0, -1, 2_147_483_647, 123_456_789_012_345_678]))
        #expect(try read("[1, 2.5, -3E-1]") == .floats([1, 2.5, -0.3]))
        #expect(try read("[-Infinity, Infinity]") == .floats([-.infinity, .infinity]))
        #expect(try read("[ ]") == .integers([]))
        #expect(try read("-0.0") == .float(-0.0))
    }

    @Test("A decimal number is rounded once, as the C library rounds it")
    func decimalsAreRoundedOnce() throws {
        var random = SeededGenerator(seed: 7)
        // 1 + 2⁻²⁴ is the middle between two Floats: a hair above it must go up, which rounding by way of Double forgets.
        var texts = [
            "1.000000059604644775390625", "1.00000005960464477539062500001", "16777217", "1E-45", "7E-46", "1E-400",
        ]
        for _ in 0..<20_000 {
            let digits = Int.random(in: 0..<1_000_000_000, using: &random)
            texts.append("\(digits / 100_000_000).\(digits)E\(Int.random(in: 0..<90, using: &random) - 52)")
        }
        for text in texts {
            let expected = unsafe strtof(text, nil)
            guard case .float(let value) = try read(text.contains(".") || text.contains("E") ? text : text + "e0")
            else {
                Issue.record("\(text) is no number")
                continue
            }
            #expect(value.bitPattern == expected.bitPattern, "\(text)")
        }
    }

    @Test("Texts have escapes, surrogate pairs and UTF-8")
    func textsAreUnescaped() throws {
        #expect(try read(#""a\"\\\/\b\f\n\r\t\u00e9\ud83d\ude00é""#) == .text("a\"\\/\u{8}\u{C}\n\r\té😀é"))
        #expect(
            try read(#"{"a" : {"b": [true, false, null, "x"]}}"#)
                == .object(["a": .object(["b": .list([.boolean(true), .boolean(false), .null, .text("x")])])]))
    }

    @Test(
        "What is not JSON is refused by its byte",
        arguments: [
            ("", 0), ("[", 1), ("[1,", 3), ("[1 2]", 3), ("{\"a\"}", 4), ("{1:2}", 1), ("nul", 0), ("\"a", 2),
            ("+1", 0),
            (".5", 0), ("1.", 2), ("1.e5", 2), ("-", 1), ("1 2", 2), ("[\"a\",]", 5), ("{\"a\":1,}", 7),
            ("[\"\u{1}\"]", 2),
            ("\"\\u12\"", 3), ("[1,]", 3), ("\u{B}1", 0), ("-NaN", 1),
        ])
    func nonsenseIsRefused(_ text: String, byte: Int) throws {
        let error = try #require(throws: ModelError.self) { try read(text) }
        #expect(error.message.hasPrefix("byte \(byte): "), "\(error.message)")
    }

    @Test("Text that is not UTF-8 is refused")
    func otherEncodingsAreRefused() {
        #expect(throws: ModelError.self) { try JSONReader.read([0x22, 0xFF, 0x22]) }
        #expect(throws: ModelError.self) { try UBJSONReader.read(Array("Si".utf8) + [1, 0xFF]) }
    }

    @Test("UBJSON has numbers of seven types, alone, in lists with a type and in lists without")
    func numbersOfUBJSON() throws {
        let list =
            Array("[#i".utf8) + [6] + Array("i".utf8) + [0xFF] + Array("U".utf8) + [0xFF] + Array("I".utf8) + [
                0xFF, 0xFE,
            ]
            + Array("l".utf8) + [0x7F, 0xFF, 0xFF, 0xFF] + Array("L".utf8) + [UInt8](repeating: 0xFF, count: 8)
            + Array("i".utf8) + [1]
        #expect(try UBJSONReader.read(list) == .integers([-1, 255, -2, 2_147_483_647, -1, 1]))
        #expect(try UBJSONReader.read(Array("[$d#U".utf8) + [1, 0x3F, 0x80, 0, 0]) == .floats([1]))
        #expect(try UBJSONReader.read(Array("D".utf8) + [0x3F, 0xF0, 0, 0, 0, 0, 0, 0]) == .float(1))
        #expect(
            try UBJSONReader.read(Array("[i".utf8) + [1] + Array("d".utf8) + [0x3F, 0, 0, 0] + Array("]".utf8))
                == .floats([1, 0.5]))
        #expect(
            try UBJSONReader.read(Array("{i".utf8) + [1] + Array("a[TFZ]}".utf8))
                == .object(["a": .list([.boolean(true), .boolean(false), .null])]))
    }

    @Test(
        "What XGBoost does not write in UBJSON is refused by its byte",
        arguments: [
            ("", 0), ("x", 0), ("[", 1), ("{", 1), ("[$S#i\u{1}", 2), ("[$di\u{1}", 3), ("Ti", 1), ("[i\u{1}T]", 3),
            ("{i\u{1}aTi\u{1}aT}", 5), ("{$i#i\u{1}", 1), ("N", 0), ("S", 1), ("l\u{1}", 1),
        ])
    func nonsenseInUBJSONIsRefused(_ text: String, byte: Int) throws {
        let error = try #require(throws: ModelError.self) { try UBJSONReader.read(Array(text.utf8)) }
        #expect(error.message.hasPrefix("byte \(byte): "), "\(error.message)")
    }
}
