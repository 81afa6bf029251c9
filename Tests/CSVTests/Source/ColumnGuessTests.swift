import Domain
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

@Suite("The columns of a file")
struct ColumnGuessTests {
    private func columns(_ text: String) throws -> [FoundColumn] {
        let folder = try TemporaryFolder()
        try folder.write(text, to: "parcels.csv")
        return try folder.open().columns(of: "parcels")
    }

    @Test(
        "have the type that all their values have",
        arguments: [
            (["1", "-20", ""], .integer), (["1", "2.5"], .real), (["1.0", "2.0"], .real), (["1e3"], .real),
            (["true", "False"], .boolean), (["true", "yes"], .text), (["0", "1"], .integer), (["t", "f"], .text),
            (["2013-12-24", "2013-12-25"], .day), (["2013-12-24", "2013-12-24 05:00"], .timestamp),
            (["2013-12-24T05:00:00Z"], .timestamp), (["2013-12-24", "1"], .text), (["a", "1"], .text),
            (["2013-12-32"], .text), (["", ""], .real), (["nan", "NULL"], .real),
            (["NA", "1.5"], .real), (["NA", "7", "\\N"], .integer), (["NaT", "2013-12-24"], .day),
            (["NA", "x"], .text), (["12345678901234567890"], .real),
            (["501", "00501"], .text), (["0"], .integer), (["0.5", "-0.5"], .real), (["007"], .text),
        ] as [([String], ColumnType)])
    func guess(_ values: [String], _ expected: ColumnType) throws {
        let found = try columns("x,\"the, column\"\n" + values.map { "1,\($0)\n" }.joined())
        #expect(found.map(\.name) == ["x", "the, column"])
        #expect(found[1].type == expected)
        let isEmpty = values.allSatisfy { MissingText.isMissing(Array($0.utf8).span) }
        #expect(found[1].typeName == (isEmpty ? "empty" : expected.rawValue))
    }

    @Test(
        "have an alternative where most values have another type, or none has any",
        arguments: [
            (["2013-12-24", "2013-12-25", "2013-12-32"], .text, .day),
            (["2013-12-24", "2013-12-25", "2013-12-24T05:00:00Z"], .timestamp, .day),
            (["2013-12-24 05:00", "2013-12-25 06:00", "soon"], .text, .timestamp), (["1", "2.5", "abc"], .text, .real),
            (["1", "b", "abc"], .text, nil), (["501", "00501"], .text, nil), (["", ""], .real, .day),
            (["1", "2"], .integer, nil),
        ] as [([String], ColumnType, ColumnType?)])
    func alternative(_ values: [String], _ type: ColumnType, _ alternative: ColumnType?) throws {
        let found = try columns("x,y\n" + values.map { "1,\($0)\n" }.joined())
        #expect(found[1].type == type && found[1].alternative == alternative)
    }

    @Test("of real numbers say whether all of them are whole, as keys with a point are")
    func wholeNumbers() throws {
        #expect(try columns("a,b,c\n1.0,1.5,1\n2.000,2.0,2\nNA,,\n").map(\.isWhole) == [true, false, false])
    }

    @Test("say whether nearly all values are whole numbers: one in some dozens may be none, in short columns not")
    func nearlyWholeNumbers() throws {
        func isNearlyWhole(_ rows: Int, others: [String]) throws -> Bool {
            try columns("a\n" + ((1...rows).map { "\($0)" } + others).joined(separator: "\n"))[0].isNearlyWhole
        }
        for other in ["x", "1.5", "99999999999999999999"] { #expect(try isNearlyWhole(19, others: [other])) }
        #expect(try isNearlyWhole(18, others: ["7.0", "NA"]))
        #expect(try !isNearlyWhole(18, others: ["x"]))
        #expect(try !isNearlyWhole(900, others: ["007"]))
        #expect(try !isNearlyWhole(98, others: ["x", "y"]))
        #expect(try isNearlyWhole(198, others: ["x", "y"]))
    }

    @Test("are guessed from the first 1,000 rows, and from further ones as long as there is no value")
    func reach() throws {
        let start = "a,b,c\n" + String(repeating: "1,2,\n", count: 1000)
        #expect(try columns(start + "x,y,2013-12-24\n").map(\.type) == [.integer, .integer, .day])
        #expect(try columns("a,b,c\n" + String(repeating: "1,2,\n", count: 999) + "x,2,\n").map(\.type)[0] == .text)
    }

    @Test("are guessed without the rows that cannot be split into fields")
    func malformed() throws {
        #expect(try columns("a,b\n1,2\nx\n\"y\"z,1\n3,4\n").map(\.type) == [.integer, .integer])
        #expect(try columns("a,b\n").map(\.type) == [.real, .real])
        #expect(throws: BatchError.self) { try columns("") }
    }
}
