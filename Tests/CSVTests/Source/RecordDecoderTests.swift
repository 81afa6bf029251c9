import Domain
import PortContracts
import Tabular
import Testing

@testable import CSV

/// Workers split records and read numbers word by word; field by field must give the same.
@Suite("Decoding the records of a file")
struct RecordDecoderTests {
    /// The standard format, with fields that mean "no value", and the same characters in other places.
    private static let formats: [CSVFormat] = {
        var formats = [CSVFormat.standard, .standard, .standard]
        formats[1].nullValues = ["plain", "5", "-"]
        formats[2].nullValues = ["ä"]
        return formats
    }()

    @Test("gives the same rows as splitting each record and reading each field", arguments: 0..<40, formats)
    func sameAsFieldByField(_ seed: UInt64, _ format: CSVFormat) throws {
        var random = SeededGenerator(seed: seed)
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/parcels.csv"
        try folder.write(
            Self.file(records: 300, lineBreak: seed.isMultiple(of: 3) ? "\r\n" : "\n", &random), to: "parcels.csv")
        let table = try Self.table()

        var rows = try TableRows(path: path, table, .all, format: format, order: nil)
        var decoded: [RowBatch] = []
        while let chunk = try rows.next(atMost: Int.random(in: 1...200, using: &random)) {
            #expect(chunk.rowCount == chunk.batch.rowCount)
            decoded.append(chunk.batch)
        }
        var file = try CSVTable(path: path, schema: table.schema, format: format)
        for batch in decoded {
            var expected = RowBatch(schema: table.schema)
            while expected.rowCount < batch.rowCount, try file.next() { file.append(to: &expected) }
            #expect(batch == expected)
        }
        #expect(try !file.next())
        #expect(decoded.map(\.rowCount).reduce(0, +) >= 300)
        #expect(file.row == 300)
    }

    private static func table() throws -> TableSpecification {
        try TableSpecification(
            name: "parcels",
            columns: [
                ColumnSpecification("weight", .real), ColumnSpecification("id", .integer),
                ColumnSpecification("note", .text),
                ColumnSpecification("sent", .day), ColumnSpecification("paid", .boolean),
                ColumnSpecification("height", .real),
            ],
            key: ["id"], partitions: .whole)
    }

    private static func file(records: Int, lineBreak: String, _ random: inout SeededGenerator) -> String {
        var lines = ["id,unused,weight,note,sent,paid,height"]
        for id in 1...records {
            var fields = [
                number(id, &random), unused(&random), number(nil, &random), text(&random), day(&random),
                ["true", "f", "1", "", "maybe"].randomElement(using: &random) ?? "", number(nil, &random),
            ]
            switch Int.random(in: 0..<30, using: &random) {
            case 0: fields.removeLast()
            case 1: fields.append("more")
            case 2: fields[3] = "a\"b"
            default: break
            }
            lines.append(fields.joined(separator: ","))
        }
        return lines.joined(separator: lineBreak) + lineBreak
    }

    /// The id most of the time, or a number as programs write them, well or badly.
    private static func number(_ id: Int?, _ random: inout SeededGenerator) -> String {
        if let id, Int.random(in: 0..<10, using: &random) > 0 { return "\(id)" }
        let value = Double.random(in: -1000...1000, using: &random)
        return [
            "\(value)", "\(value / 1e300)", "\(value * 1e300)", "\(Int(value))", "-0", "0.10", ".5", "5.", "-", ".", "",
            " 1",
            "1e5", "1E-7", "2e", "1.2.3", "1-2", "12345678", "123456789",
            "0.00000000000000000000000001234567890123456789",
            "9223372036854775807", "-9223372036854775808", "9223372036854775808", "00000000000000000000042",
            "12345678901234567890.5", "0.12345678901234567", "\"17\"", "\"1,5\"", "nan", "1e999", "+1", "0x10", "١",
        ].randomElement(using: &random) ?? ""
    }

    private static func text(_ random: inout SeededGenerator) -> String {
        ["plain", "", "\"\"", "\"a, b\"", "\"two\nlines\"", "\"say \"\"yes\"\"\"", "ä", "nul\0", " blank ", "12.5"]
            .randomElement(using: &random) ?? ""
    }

    /// A column that nobody reads, sometimes with a long text.
    private static func unused(_ random: inout SeededGenerator) -> String {
        let text = String(repeating: "x", count: Bool.random(using: &random) ? 1 : 3000)
        return Int.random(in: 0..<4, using: &random) == 0 ? "\"\(text), \"\"and\"\" more\"" : text
    }

    private static func day(_ random: inout SeededGenerator) -> String {
        ["2013-12-24", "\"2013-12-24\"", "", "2013-02-30", "24.12.2013"].randomElement(using: &random) ?? ""
    }
}

extension CSVTable {
    /// Adds the row that was read last, field by field; where it cannot be split, a row for each of its lines.
    fileprivate func append(to batch: inout RowBatch) {
        for offset in 0..<rowsOfMalformed {
            batch.lines.append(line + offset)
            for column in schema.columns.indices where isMalformed { batch.appendNull(toColumn: column) }
            for column in schema.columns.indices where !isMalformed {
                withText(column) { batch.append($0, toColumn: column, clock: clock) }
            }
            if isMalformed { batch.faults.append(malformation(row: batch.rowCount)) }
            batch.endRow()
        }
    }
}
