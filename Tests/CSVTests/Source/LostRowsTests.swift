import Domain
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

/// What would hide rows from whoever counts them.
@Suite("A file of which rows would be lost")
struct LostRowsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let rows: [String]
        let message: String
        var ending = "\n"
    }

    private static func row(_ key: Int) -> String { ParcelFile.row("\(key)") }

    @Test(
        "is refused, with the line on which the loss begins",
        arguments: [
            Case(
                testDescription: "a quote that is never closed",
                rows: [row(1), "2,2013-12-24,,\"open,,", row(3), row(4)],
                message: "ends inside a quoted field"),
            Case(
                testDescription: "a quote that is closed rows later",
                rows: [row(1), "2,2013-12-24,,\"open,,", row(3), row(4), "5,2013-12-24,,\",,", row(6)],
                message: "contains lines that are whole rows"),
            Case(
                testDescription: "a quote that is closed rows later, before other text",
                rows: [row(1), "2,2013-12-24,,\"open,,", row(3), "4,2013-12-24,,\"x,,", row(5)],
                message: "spans 3 lines and cannot be read"),
            Case(
                testDescription: "a quote that is closed in the next row, which makes one row of two",
                rows: [row(1), "2,2013-12-24,,\"open,,", "3,2013-12-24,,\",,", row(4)],
                message: "contains lines that are whole rows"),
            Case(
                testDescription: "a field of very many lines",
                rows: [row(1), "2,2013-12-24,,\"" + String(repeating: "line\n", count: 101) + "\",,", row(3)],
                message: "has 101 line breaks, expected at most 100"),
            Case(
                testDescription: "a file cut within a row", rows: [row(1), "2,2013-12-24,,exp"],
                message: "ends inside that row, which has 4 of 6 fields", ending: ""),
            Case(
                testDescription: "a file cut within quotes", rows: [row(1), "2,2013-12-24,,\"exp"],
                message: "ends inside a quoted field", ending: ""),
        ])
    func refuses(_ it: Case) async throws {
        let text = ([ParcelFile.header] + it.rows).joined(separator: "\n") + it.ending
        for selection in [Selection.everything, .partition(try #require(Partition(label: "2013-12-24")))] {
            let error = try await expectError(.dataRefused, it.testDescription) {
                try await ParcelFile.read(text, nil, selection)
            }
            #expect(error.message.contains(it.message) && error.message.contains("line 3 on"), "\(error.message)")
        }
    }

    @Test("is not one whose texts have a few lines, or whose last row has no line break")
    func allows() async throws {
        let text = """
            \(ParcelFile.header)
            1,2013-12-24,,"two
            lines, with
            a comma",,
            2,2013-12-24,,x,,
            """
        let read = try await ParcelFile.read(text)
        #expect(read.integers(0) == [1, 2])
        #expect(read.faults().isEmpty)
    }

    @Test("is one whose last row has no line break, where each must have one: it may have been cut in its last field")
    func lastLineBreak() async throws {
        var format = CSVFormat.standard
        format.needsLastLineBreak = true
        for row in ["2,2013-12-24,,x,,12", "2,2013-12-24,,x,,\"12\""] {
            let text = "\(ParcelFile.header)\n1,2013-12-24,,x,,\n\(row)"
            let strict = format
            let whole = try await ParcelFile.read(Array("\(text)\n".utf8), ParcelFile.table(), format: strict)
            #expect(whole.integers(0) == [1, 2])
            for selection in [Selection.everything, .partition(try #require(Partition(label: "2013-12-24")))] {
                let error = try await expectError(.dataRefused, row) {
                    try await ParcelFile.read(Array(text.utf8), ParcelFile.table(), selection, format: strict)
                }
                let words = ["line 3 on", "last_line_break"]
                #expect(words.allSatisfy(error.message.contains), "\(error.message)")
            }
        }
    }

    @Test("is not one whose text of two lines has as many commas as a row, but not its numbers and days")
    func allowsCommas() async throws {
        let text = "\(ParcelFile.header)\n1,2013-12-24,,\"a,b\nc,d,e,f\",,\n"
        let read = try await ParcelFile.read(text)
        #expect(read.integers(0) == [1] && read.faults().isEmpty)
    }

    @Test("counts as many rejections as a record has lines that cannot be split into fields")
    func coveredLines() async throws {
        let text = "\(ParcelFile.header)\n1,2013-12-24,,\"a\nb\nc\"\n\(Self.row(5))\n"
        let read = try await ParcelFile.read(text, chunkRows: 1)
        #expect(
            read.faults() == ["2 - malformed_record", "3 - malformed_record", "4 - malformed_record"])
        #expect(read.integers(0).last == 5)
        let position = try #require(read.first?.position.rawValue)
        #expect(try await ParcelFile.read(text, after: Int(position)).integers(0) == [5])
    }

    @Test("is not one with values that are no partitions: each of its runs counts these rows")
    func otherLabels() async throws {
        let table = try ParcelFile.table(
            [ColumnSpecification("id", .integer), ColumnSpecification("zone", .text)], key: ["id"],
            .value(column: "zone"))
        let zones = ["north", "south", "", String(repeating: "n", count: 61), "a\u{7}b", "north"]
        let text = "id,zone\n" + zones.enumerated().map { "\($0),\($1)\n" }.joined()
        let read = try await ParcelFile.read(text, table, .partition(try #require(Partition(label: "north"))))
        #expect(read.integers(0) == [0, 2, 3, 4, 5])
    }

    @Test("has a fault in each of its rows when all of them have a comma too many, for every day")
    func trailingCommas() async throws {
        let text = "\(ParcelFile.header)\n" + (1...5).map { Self.row($0) + ",\n" }.joined()
        let read = try await ParcelFile.read(text, nil, .partition(try #require(Partition(label: "2013-12-24"))))
        #expect(read.faults().count == 5)
    }
}
