import PortContracts
import Testing

@testable import CSV

@Suite("The encoder")
struct CSVEncoderTests {
    @Test("quotes a field when it has to")
    func quotes() {
        var encoder = CSVEncoder(header: ["a", "b c"])
        encoder.append("plain, or not")
        encoder.append("say \"no\"")
        encoder.endRow()
        encoder.append("two\nlines")
        encoder.append("=1+2")
        encoder.endRow()
        encoder.append(nil as String?)
        encoder.append("")
        encoder.endRow()
        #expect(
            String(decoding: encoder.bytes, as: UTF8.self)
                == "a,b c\n\"plain, or not\",\"say \"\"no\"\"\"\n\"two\nlines\",=1+2\n,\n")
    }

    @Test("writes a row of one empty field in quotes, since a blank line is no record")
    func quotesOnlyEmptyField() {
        var encoder = CSVEncoder(header: ["a"])
        encoder.append("")
        encoder.endRow()
        encoder.append("b")
        encoder.endRow()
        #expect(Tokenised.records(of: encoder.bytes).map(\.fields) == [["a"], [""], ["b"]])
    }

    @Test("writes numbers so that they read as the same numbers")
    func writesNumbers() {
        var encoder = CSVEncoder(header: ["a", "b", "c", "d", "e", "f"])
        encoder.removeAll()
        encoder.append(Int64.min)
        encoder.append(1400.0)
        encoder.append(0.1 + 0.2)
        encoder.append(-1e-300)
        encoder.append(Double.nan)
        encoder.append(-Double.infinity)
        encoder.endRow()
        #expect(
            String(decoding: encoder.bytes, as: UTF8.self)
                == "-9223372036854775808,1400,0.30000000000000004,-1e-300,nan,-inf\n")
    }

    @Test("writes what the tokeniser reads again", arguments: 0..<200)
    func roundTrip(_ seed: Int) {
        var random = SeededGenerator(seed: UInt64(seed))
        let alphabet: [Character] = [",", "\"", "\n", "\r", "a", "é", " ", "=", "\u{1F600}"]
        let rows = (0..<Int.random(in: 1...20, using: &random)).map { _ in
            (0..<3).map { _ in
                String(
                    (0..<Int.random(in: 0...6, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "b"
                    })
            }
        }
        var encoder = CSVEncoder(header: ["x", "y", "z"])
        for row in rows {
            for field in row { encoder.append(field) }
            encoder.endRow()
        }
        let blocks = (0..<100).map { _ in Int.random(in: 1...9, using: &random) }
        let records = Tokenised.records(of: encoder.bytes, blocks: blocks)
        #expect(records.dropFirst().map { $0.fields.map { Array($0.utf8) } } == rows.map { $0.map { Array($0.utf8) } })
    }
}
