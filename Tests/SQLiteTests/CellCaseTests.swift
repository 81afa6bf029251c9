#if SQLite
import Domain
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

@Suite("A cell of a table in SQLite")
struct CellCaseTests {
    private static func table(_ type: ColumnType, _ partitions: PartitionScheme = .whole) throws -> TableSpecification {
        try TableSpecification(
            name: "t", columns: [ColumnSpecification("id", .integer), ColumnSpecification("cell", type)], key: ["id"],
            partitions: partitions)
    }

    /// A table of these cells, in SQL, with keys from 1.
    private static func file(
        _ cells: [String], declared: String = "", index: Bool = false
    ) throws -> TemporaryFile {
        let file = try TemporaryFile()
        try file.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, cell \(declared))")
        for (index, cell) in cells.enumerated() { try file.execute("INSERT INTO t VALUES (\(index + 1), \(cell))") }
        if index { try file.execute("CREATE INDEX by_cell ON t (cell, id)") }
        return file
    }

    @Test("that is a text is read by the rule of all stores", arguments: CellCase.all)
    func rule(_ cell: CellCase) async throws {
        let file = try Self.file(["'\(cell.text)'"])
        let batch = try #require(try await file.store().chunks(of: try Self.table(cell.type)).first?.batch)
        #expect(CellCase.reading(of: batch, 1) == cell.reading)
    }

    @Test(
        "that is a real number is a whole one where it is whole",
        arguments: [("2002.0", 2002), ("-7.0", -7), ("2002.5", nil), ("9e999", nil), ("9.3e18", nil)]
            as [(String, Int64?)])
    func wholeNumbers(_ cell: String, _ expected: Int64?) async throws {
        for declared in ["", "REAL", "NUMERIC"] {
            let file = try Self.file([cell], declared: declared)
            let batch = try #require(try await file.store().chunks(of: try Self.table(.integer)).first?.batch)
            #expect(batch.integers[1][0] == expected)
            #expect(batch.faults.isEmpty == (expected != nil))
        }
    }

    @Test("that is a real number may be a key, also where reading resumes")
    func realKeys() async throws {
        let file = try TemporaryFile()
        try file.execute(
            "CREATE TABLE t (id REAL, cell TEXT); INSERT INTO t VALUES (3.0, 'c'), (1.0, 'a'), (2.0, 'b'), (2.0, 'b')")
        let table = try Self.table(.text)
        let chunks = try await file.store().chunks(of: table, rows: 2)
        #expect(chunks.map { $0.batch.integers[0].values } == [[1, 2], [2, 3]])
        #expect(try await file.store().keys(of: table, after: chunks[0].position) == [.integer(2), .integer(3)])
    }

    /// Cells of a column of days, with the days and months that they belong to.
    private static let days = [
        "'2013-12-24'", "'2013-12-24 00:00:00'", "'2013-12-24T05:00'", "'2013-12-24 23:59:59.999'",
        "'2013-12-31 10:00'",
        "'2013-12-25'", "'2013-12-23 24:00:00'", "'2013-12-24 05:00Z'", "'2013-02-30'", "NULL", "''", "'NA'",
        "20131224",
        "x'323031332d31322d3234'", "'24.12.2013'",
    ]

    @Test(
        "that is a day is found however it is written, by day and by month, and all others are counted",
        arguments: ["", "TEXT", "DATE"], [false, true])
    func dayCells(_ declared: String, _ isIndexed: Bool) async throws {
        let file = try Self.file(Self.days, declared: declared, index: isIndexed)
        let store = try file.store()
        for (scheme, label, keys) in [
            (PartitionScheme.day(column: "cell"), "2013-12-24", [1, 2, 3, 4]),
            (.day(column: "cell"), "2013-12-25", [6]), (.day(column: "cell"), "2013-12-31", [5]),
            (.month(column: "cell"), "2013-12", [1, 2, 3, 4, 5, 6]),
        ] {
            let table = try Self.table(.day, scheme)
            let selection = Selection.partition(try #require(scheme.partition(label)))
            #expect(try await store.keys(of: table, selection) == keys.map { .integer(Int64($0)) }, "\(label)")
            #expect(try await store.rowCount(of: table, try table.filter(for: selection)) == keys.count)
            #expect(try await store.unassignedCount(of: table) == 9)
        }
    }

    @Test("of a day on its own is read by the index, without looking at others", arguments: [false, true])
    func usualDays(_ hasTimes: Bool) async throws {
        let cells = ["'2013-12-23'", "'2013-12-24'", "'2013-12-24'", hasTimes ? "'2013-12-24 01:00'" : "'2013-12-25'"]
        let file = try Self.file(cells, declared: "DATE", index: true)
        let table = try Self.table(.day, .day(column: "cell"))
        let selection = Selection.partition(try #require(Partition(label: "2013-12-24")))
        let keys = try await file.store().keys(of: table, selection)
        #expect(keys.count == (hasTimes ? 3 : 2))
    }

    @Test(
        "that is a moment belongs to the day that the clock shows, and is counted where it is none",
        arguments: [false, true])
    func moments(_ isIndexed: Bool) async throws {
        let file = try Self.file(
            [
                "'2013-12-23T23:30:00Z'", "'2013-12-24 00:30'", "'2013-12-24T23:30:00Z'", "'2013-12-24'", "NULL",
                "'NaT'",
                "'2013-12-24 25:00'",
            ], declared: "TEXT", index: isIndexed)
        let table = try TableSpecification(
            name: "t", columns: [ColumnSpecification("id", .integer), ColumnSpecification("cell", .timestamp)],
            key: ["id"], partitions: .day(column: "cell"), timeZone: "Europe/Berlin")
        let selection = Selection.partition(try #require(Partition(label: "2013-12-24")))
        #expect(try await file.store().keys(of: table, selection) == [1, 2, 4].map(Key.integer))
        #expect(try await file.store().unassignedCount(of: table) == 3)
    }

    @Test(
        "that is a number is found as a whole number, a real one and a text, and all others are counted",
        arguments: ["", "NUMERIC", "INTEGER"], [false, true])
    func numberCells(_ declared: String, _ isIndexed: Bool) async throws {
        let file = try Self.file(
            ["7", "7.0", "'7'", "'7.0'", "8", "7.5", "NULL", "'NA'", "'seven'", "x'37'"], declared: declared,
            index: isIndexed)
        let table = try Self.table(.integer, .value(column: "cell"))
        let seven = Selection.partition(try #require(Partition(label: "7")))
        let eight = Selection.partitions(try #require(Partition(label: "7")), try #require(Partition(label: "8")))
        #expect(try await file.store().keys(of: table, seven) == [1, 2, 3, 4].map(Key.integer))
        #expect(try await file.store().keys(of: table, eight) == [1, 2, 3, 4, 5].map(Key.integer))
        for selection in [seven, eight] {
            let count = try await file.store().rowCount(of: table, try table.filter(for: selection))
            #expect(count == (selection == seven ? 4 : 5))
        }
        #expect(try await file.store().unassignedCount(of: table) == 5)
    }

    @Test("that is a label is found, and all others are counted", arguments: [false, true])
    func labelCells(_ isIndexed: Bool) async throws {
        let long = String(repeating: "n", count: 61)
        let file = try Self.file(
            ["'north'", "'NA'", "''", "NULL", "'\(long)'", "'a' || char(7)", "7"], index: isIndexed)
        let table = try Self.table(.text, .value(column: "cell"))
        #expect(try await file.store().unassignedCount(of: table) == 5)
        let partition = Selection.partition(try #require(Partition(label: "NA")))
        #expect(try await file.store().keys(of: table, partition) == [.integer(2)])
    }

    @Test("of a view is counted as one of a table")
    func views() async throws {
        let file = try Self.file(Self.days, declared: "TEXT", index: true)
        try file.execute("CREATE VIEW v AS SELECT id, cell || '' AS cell FROM t")
        let table = try Self.table(.day, .day(column: "cell")).renamed(name: "v")
        // The numbers and bytes are texts there, and still no days.
        #expect(try await file.store().unassignedCount(of: table) == 8)
    }
}
#endif
