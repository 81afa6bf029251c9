import Domain
import Foundation
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

@Suite("A table in a file")
struct TableFileTests {
    private let header = ParcelFile.header
    private func row(_ key: String, day: String = "2013-12-24") -> String { ParcelFile.row(key, day: day) }

    private func lines(_ rows: [String]) -> String { ([header] + rows).joined(separator: "\n") }

    @Test("has values of all types")
    func readsTypes() async throws {
        let batch = try #require(
            try await ParcelFile.read(
                lines(["-7,2013-12-24,1.5,\"a, \"\"b\"\"\",true,2013-12-24 05:00:00.25", "8,2013-12-25,,,,"])
            ).first?.batch)
        #expect(batch.faults.isEmpty)
        #expect(batch.integers[0].values == [-7, 8])
        #expect(batch.day(0, 1)?.description == "2013-12-24")
        #expect(batch.reals[0][0] == 1.5 && batch.reals[0][1] == nil)
        #expect(batch.texts[0].string(0) == "a, \"b\"" && batch.texts[0].string(1) == nil)
        #expect(batch.integers[2][0] == 1 && batch.integers[2][1] == nil)
        // 1387861200 is 2013-12-24 05:00:00 UTC, by `date -u -d`.
        #expect(batch.integers[3][0] == 1_387_861_200_250_000)
        #expect(batch.lines == [2, 3])
    }

    @Test(
        "has booleans in several spellings",
        arguments: [
            ("true", 1), ("t", 1), ("1", 1), ("yes", 1), ("TRUE", 1), ("Yes", 1), ("false", 0), ("f", 0), ("0", 0),
            ("no", 0), ("False", 0),
        ] as [(String, Int64)])
    func readsBooleans(_ text: String, _ expected: Int64) async throws {
        let chunks = try await ParcelFile.read(lines(["1,2013-12-24,,,\(text),"]))
        #expect(chunks.integers(2) == [expected])
    }

    @Test("has timestamps on the clock of the table's time zone, which decides the day")
    func readsTimestamps() async throws {
        let columns = [ColumnSpecification("parcel_id", .integer), ColumnSpecification("printed_at", .timestamp)]
        let text = """
            parcel_id,printed_at
            1,2013-12-23T23:30:00Z
            2,2013-12-24 00:30:00
            3,2013-12-24T23:30:00Z
            4,2013-12-24

            """
        for (zone, keys) in [("UTC", [2, 3, 4]), ("Europe/Berlin", [1, 2, 4]), ("America/New_York", [2, 3, 4])] {
            let table = try ParcelFile.table(columns, .day(column: "printed_at"), timeZone: zone)
            let partition = try #require(Partition(label: "2013-12-24"))
            let read = try await ParcelFile.read(text, table, .partition(partition))
            #expect(read.integers(0) == keys.map(Int64.init), "\(zone)")
        }
        await #expect(throws: BatchError.self) {
            try await ParcelFile.read(text, try ParcelFile.table(columns, .whole, timeZone: "Berlin"))
        }
    }

    @Test("has faults where a cell cannot be read, by line and column")
    func findsFaults() async throws {
        let chunks = try await ParcelFile.read(
            lines([
                row("1"), "x,2013-12-24,,,,", "3,24.12.2013,,,,", "4,2013-12-24,heavy,,,", "5,2013-12-24,inf,,,",
                "6,2013-12-24,,,maybe,", "7,2013-12-24,,,,noon", "8,2013-12-24", "9,2013-12-24,,\"a\"b,,",
                "9.5,2013-12-24,,,,", row("10.0"),
            ]))
        #expect(
            chunks.faults() == [
                "3 parcel_id not_of_type", "4 dispatched not_of_type", "5 weight not_of_type", "6 weight not_of_type",
                "7 is_fragile not_of_type", "8 printed_at not_of_type", "9 - malformed_record",
                "10 - malformed_record", "11 parcel_id not_of_type",
            ])
        #expect(chunks.flatMap(\.batch.faults).allSatisfy { !$0.expected.contains("heavy") })
        #expect(chunks.map(\.batch.rowCount) == [11])
    }

    @Test("may have its columns in any order, and others among them")
    func findsColumnsByName() async throws {
        let plain = try await ParcelFile.read("\(header)\n\(row("7"))\n")
        let names = header.split(separator: ",").reversed().joined(separator: ",note,")
        let cells = row("7").split(separator: ",", omittingEmptySubsequences: false).reversed()
            .joined(separator: ",\"a, b\",")
        let other = try await ParcelFile.read("\u{FEFF}\(names)\r\n\(cells)\r\n")
        #expect(other.integers(0) == [7])
        #expect(other.map(\.batch) == plain.map(\.batch))
    }

    @Test("needs every column once; one error names all that are missing")
    func checksHeader() async throws {
        let cases = [
            (
                header.replacing("weight", with: "Weight").replacing("service", with: "servce"),
                "did you mean \"Weight\""
            ),
            (
                header.replacing("service", with: "servce").replacing("weight", with: "Weight"),
                "did you mean \"servce\""
            ),
            (header + ",weight", "2 columns \"weight\""), (header + ",\"x", "has no header"), ("", "has no header"),
        ]
        for (header, message) in cases {
            let error = try await expectError(.config, header) { try await ParcelFile.read(header) }
            #expect(error.message.contains(message), "\(error.message)")
            #expect(error.message.contains("parcels.csv"))
        }
    }

    @Test("must be in ascending order of the keys; a row without a readable key counts for nothing")
    func checksOrder() async throws {
        let text = lines([row("5"), row("5"), row("x"), row("4")])
        let error = try await expectError(.dataRefused, "a key that is less") { try await ParcelFile.read(text) }
        #expect(error.message.contains("line 5") && error.message.contains("parcel_id"), "\(error.message)")
    }

    @Test(
        "with keys of texts must be in the order of their bytes",
        arguments: [
            (["A", "B", "a", "é"], nil), (["A", "a", "B"], 4), (["a", "aa", "a"], 4), (["é", "e"], 3),
            (["1", "10", "9"], nil), (["a\u{FEFF}", "a"], 3), (["B", "", "B"], nil),
        ] as [([String], Int?)])
    func checksOrderOfTexts(_ keys: [String], _ line: Int?) async throws {
        let table = try ParcelFile.table([ColumnSpecification("code", .text)], key: ["code"], .whole)
        let text = "code,x\n" + keys.map { "\($0),1\n" }.joined()
        guard let line else {
            let read = try await ParcelFile.read(text, table).texts(0)
            #expect(read == keys.map { $0.isEmpty ? nil : $0 })
            return
        }
        let error = try await expectError(.dataRefused, "\(keys)") { try await ParcelFile.read(text, table) }
        #expect(error.message.contains("line \(line)") && error.message.contains("LC_ALL=C"), "\(error.message)")
    }

    @Test(
        "with composite keys must be in the order of the first part, then of the next one",
        arguments: [
            (["A,9", "B,1", "B,1", "B,2", "a,-1"], nil), (["A,2", "A,1"], 3), (["B,1", "A,2"], 3),
            (["A,9", "B,2", "B,x", "B,1"], 5),
        ] as [([String], Int?)])
    func checksOrderOfParts(_ keys: [String], _ line: Int?) async throws {
        let columns = [ColumnSpecification("number", .integer), ColumnSpecification("depot", .text)]
        let table = try ParcelFile.table(columns, key: ["depot", "number"], .whole)
        let text = "depot,number\n" + keys.map { "\($0)\n" }.joined()
        guard let line else {
            #expect(try await ParcelFile.read(text, table).integers(0).count == keys.count)
            return
        }
        let error = try await expectError(.dataRefused, "\(keys)") { try await ParcelFile.read(text, table) }
        #expect(error.message.contains("line \(line)") && error.message.contains("depot, number"), "\(error.message)")
    }

    @Test("with equal numbers first must be in the order of the texts after them")
    func checksOrderAfterNumbers() async throws {
        let columns = [ColumnSpecification("number", .integer), ColumnSpecification("depot", .text)]
        let table = try ParcelFile.table(columns, key: ["number", "depot"], .whole)
        #expect(try await ParcelFile.read("number,depot\n9,B\n9,C\n10,A\n", table).integers(0) == [9, 9, 10])
        let error = try await expectError(.dataRefused, "a text that is less") {
            try await ParcelFile.read("number,depot\n9,B\n9,A\n", table)
        }
        #expect(error.message.contains("line 3"), "\(error.message)")
    }

    @Test("has keys with quotes, commas and line breaks", arguments: [1, 2, 100])
    func hasHostileKeys(_ chunkRows: Int) async throws {
        let keys = ["\n", " ", "\"", "\"\"", "'", ",", ",\r\n", "a\nb", "a,b", "日本"]
        let table = try ParcelFile.table([ColumnSpecification("code", .text)], key: ["code"], .whole)
        let text = "code\n" + keys.map { "\"\($0.replacing("\"", with: "\"\""))\"\n" }.joined()
        let sorted = keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        #expect(keys == sorted)
        let chunks = try await ParcelFile.read(text, table, chunkRows: chunkRows)
        #expect(chunks.texts(0) == keys)
        let rest = try await ParcelFile.read(text, table, after: 4)
        #expect(rest.texts(0) == Array(keys.dropFirst(4)))
    }

    @Test("hands over a row whose day cannot be read with every day: nobody else would count it")
    func keepsUnreadableDays() async throws {
        let text = lines([
            row("1"), row("2", day: "24.12.2013"), "3,2013-12-24", row("4"), row("", day: "2013-12-24"),
        ])
        let day = try #require(Partition(label: "2013-12-24"))
        let partition = try await ParcelFile.read(text, nil, .partition(day))
        #expect(partition.integers(0) == [1, 2, nil, 4, nil])
        #expect(partition.faults() == ["3 dispatched not_of_type", "4 - malformed_record"])
        let everything = try await ParcelFile.read(text)
        #expect(everything.faults() == ["3 dispatched not_of_type", "4 - malformed_record"])
    }

    @Test("resumes after a row, whatever is in the rows before")
    func resumes() async throws {
        let rows = ["1", "x", "3", "4", "5"].map { row($0) } + [row("6", day: "2013-12-25"), row("7")]
        let day = Selection.partition(try #require(Partition(label: "2013-12-24")))
        let whole = try await ParcelFile.read(lines(rows), nil, day, chunkRows: 2)
        #expect(whole.map(\.batch.rowCount) == [2, 2, 2])
        #expect(whole.map(\.position.rawValue) == ["2", "4", "7"])
        let rest = try await ParcelFile.read(lines(rows), nil, day, after: 2, chunkRows: 2)
        #expect(rest.map(\.batch) == whole.dropFirst().map(\.batch))
        #expect(rest.map(\.position) == whole.dropFirst().map(\.position))
    }

    @Test("that has fewer rows than were read before is refused, as is the position of another store")
    func refusesPositions() async throws {
        let text = lines([row("1"), row("2")])
        #expect(try await ParcelFile.read(text, after: 2).isEmpty)
        try await expectError(.dataRefused, "row 3 of 2") { try await ParcelFile.read(text, after: 3) }
        let folder = try TemporaryFolder()
        try folder.write(text, to: "parcels.csv")
        let position = try #require(KeyPosition(after: .integers([5]), previous: nil)).sourcePosition
        try await expectError(.dataRefused, "a position in a table") {
            try await folder.open().read(try ParcelFile.table(), .all, after: position, chunkRows: 1) { _ in }
        }
    }

    @Test("that is written to while it is read is refused for now; one that is replaced is read to its end")
    func noticesChange() async throws {
        let folder = try TemporaryFolder()
        let text = lines((1...5).map { row("\($0)") }) + "\n"
        try folder.write(text, to: "parcels.csv")
        let store = try folder.open()
        let table = try ParcelFile.table()
        try await expectError(.tryLater, "a file that grew") {
            try await store.read(table, .all, after: nil, chunkRows: 2) { _ in
                let file = try FileHandle(forWritingTo: URL(fileURLWithPath: "\(folder.path)/parcels.csv"))
                try file.seekToEnd()
                try file.write(contentsOf: Data("9,2013-12-24,,,,\n".utf8))
            }
        }
        let chunks = Gathered<RowChunk>()
        try await store.read(table, .all, after: nil, chunkRows: 2) { chunk in
            await chunks.add(chunk)
            try await folder.open().write(table, .replace) { try await $0(chunk.batch) }
        }
        #expect(await chunks.elements.integers(0) == [1, 2, 3, 4, 5, 9])
    }

    @Test(
        "has texts in UTF-8 without NUL", arguments: [[0xC3, 0x28], [0x4E, 0x00], [0xED, 0xA0, 0x80]] as [[UInt8]])
    func checksEncoding(_ bytes: [UInt8]) async throws {
        let folder = try TemporaryFolder()
        let data = Data("\(header)\n1,2013-12-24,,".utf8) + Data(bytes) + Data(",,\n".utf8)
        try data.write(to: URL(fileURLWithPath: "\(folder.path)/parcels.csv"))
        let chunks = try await ParcelFile.read(folder, try ParcelFile.table())
        #expect(chunks.faults() == ["2 service not_of_type"])
    }

    @Test("cannot have a name that leads elsewhere", arguments: ["", "a/b", "../parcels", ".hidden"])
    func checksNames(_ name: String) async throws {
        let folder = try TemporaryFolder()
        let table = try TableSpecification(
            name: name, columns: ParcelFile.columns, key: ["parcel_id"], partitions: .whole)
        let store = try folder.open()
        try await expectError(.config, "reading") {
            try await store.read(table, .all, after: nil, chunkRows: 1) { _ in }
        }
        try await expectError(.config, "writing") { try await store.write(table, .replace) { _ in } }
        try await expectError(.config, "columns") { try store.columns(of: name) }
        #expect(throws: BatchError.self) { try folder.open(try ScoreTable(name: name, for: table)) }
        #expect(throws: BatchError.self) { try CSVFolder(path: "", scores: StoreVariant.standard.scores) }
    }
}
