#if SQLite
import Domain
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

@Suite("A user's own table in SQLite")
struct SourceTests {
    private static let columns = [
        ColumnSpecification("parcel_id", .integer), ColumnSpecification("day", .day),
        ColumnSpecification("weight", .real), ColumnSpecification("pieces", .integer),
        ColumnSpecification("service", .text), ColumnSpecification("is_fragile", .boolean),
    ]
    private static let christmasEve = Selection.partition(Partition(day: CalendarDay(daysSinceEpoch: 16_063)))

    private static func table(named name: String = "parcels") throws -> TableSpecification {
        try TableSpecification(name: name, columns: columns, key: ["parcel_id"], partitions: .day(column: "day"))
    }

    /// A table of the given types, with rows of values in SQL.
    private func file(_ changes: [String: String] = [:], rows: [[String: String]]) throws -> TemporaryFile {
        let file = try TemporaryFile()
        let types = [
            "parcel_id": "INTEGER", "day": "DATE", "weight": "REAL", "pieces": "INTEGER", "service": "TEXT",
            "is_fragile": "BOOLEAN",
        ].merging(changes) { $1 }
        let definitions = Self.columns.map { "\"\($0.name)\" \(types[$0.name] ?? "")" }
        try file.execute("CREATE TABLE parcels (\(definitions.joined(separator: ", ")))")
        let valid = ["day": "'2013-12-24'", "weight": "1400.5", "service": "'express'"]
        for row in rows {
            let cells = valid.merging(row) { $1 }
            let values = Self.columns.map { cells[$0.name] ?? "NULL" }.joined(separator: ", ")
            try file.execute("INSERT INTO parcels VALUES (\(values))")
        }
        return file
    }

    @Test("may have DATE for days, whole numbers for real ones, no key, no index and no order")
    func ownTablesAreRead() async throws {
        let file = try file(
            ["weight": "NUMERIC", "service": "VARCHAR(2)", "pieces": "BIGINT"],
            rows: [["parcel_id": "3"], ["parcel_id": "-1", "weight": "200", "pieces": "7"], ["parcel_id": "2"]])
        let table = try Self.table()
        let batch = try #require(try await file.store().chunks(of: table, Self.christmasEve).first?.batch)
        #expect(batch.integers[0].values == [-1, 2, 3])
        #expect(batch.reals[0].values == [200, 1400.5, 1400.5])
        #expect(batch.integers[2][0] == 7)
        #expect(batch.texts[0].string(0) == "express")
        #expect(batch.faults == [])
        #expect(try await file.store().rowCount(of: table, try table.filter(for: Self.christmasEve)) == 3)
    }

    @Test("may be a view, whose expressions have no type of their own")
    func viewsAreRead() async throws {
        let file = try file(rows: [["parcel_id": "1"], ["parcel_id": "2"]])
        try file.execute(
            """
            CREATE VIEW later AS
                SELECT parcel_id + 10 AS parcel_id, day, weight, pieces, service, 1 AS is_fragile FROM parcels;
            """)
        let keys = try await file.store().keys(of: try Self.table(named: "later"), Self.christmasEve)
        #expect(keys == [.integer(11), .integer(12)])
    }

    @Test(
        "may have booleans as numbers and as words",
        arguments: [
            ("1", 1), ("0", 0), ("true", 1), ("FALSE", 0), ("'true'", 1), ("'False'", 0), ("NULL", nil),
        ] as [(String, Int64?)])
    func booleansAreRead(_ value: String, _ expected: Int64?) async throws {
        let file = try file(rows: [["parcel_id": "1", "is_fragile": value]])
        let batch = try #require(try await file.store().chunks(of: try Self.table()).first?.batch)
        #expect(batch.integers[3][0] == expected)
        #expect(batch.faults == [])
    }

    @Test(
        "gives a fault for a cell of another type than its column's",
        arguments: [
            ("pieces", "'soon'"), ("pieces", "5.5"), ("pieces", "x'00'"), ("service", "x'5541'"), ("weight", "'far'"),
            ("is_fragile", "2"), ("is_fragile", "'yes'"), ("day", "20131224"), ("day", "'2013-02-30'"),
            ("day", "CAST(x'323031332d31322d323400' AS TEXT)"),
        ])
    func cellsOfAnotherType(_ column: String, _ value: String) async throws {
        let file = try file(rows: [["parcel_id": "1"], ["parcel_id": "2", column: value], ["parcel_id": "3"]])
        let batch = try #require(try await file.store().chunks(of: try Self.table()).first?.batch)
        #expect(batch.faults.map(\.row) == [1])
        #expect(batch.faults.map(\.code) == [.notOfType])
        #expect(batch.faults.map(\.column) == [Self.columns.firstIndex { $0.name == column }])
        #expect(batch.integers[0].values == [1, 2, 3])
    }

    @Test("has no partition for a day that cannot be read, and reads it with everything")
    func unreadableDaysHaveNoPartition() async throws {
        let file = try file(rows: [
            ["parcel_id": "1", "day": "'2013-12-31'"], ["parcel_id": "2", "day": "'2013-12-24x'"],
            ["parcel_id": "3", "day": "'2013-12-30'"], ["parcel_id": "4", "day": "'2014-01-01'"],
        ])
        let table = try Self.table().renamed(partitions: .month(column: "day"))
        let december = Selection.partition(try #require(Partition(label: "2013-12")))
        #expect(try await file.store().keys(of: table, december) == [.integer(1), .integer(3)])
        #expect(try await file.store().rowCount(of: table, try table.filter(for: december)) == 2)
        #expect(try await file.store().keys(of: table).count == 4)
    }

    @Test("is refused when a row has no key that is a whole number", arguments: ["NULL", "'x'", "x'01'", "1.5"])
    func keysAreNeeded(_ key: String) async throws {
        let file = try file(rows: [["parcel_id": "1"], ["parcel_id": key]])
        let message = await expectError(.dataRefused) { try await file.store().chunks(of: try Self.table()) }
        #expect(message.contains("\"parcel_id\""))
    }

    @Test("is refused before the first row when columns are missing or of another type, all in one error")
    func columnsAreChecked() async throws {
        let file = try file(["weight": "TEXT", "pieces": "BLOB"], rows: [["parcel_id": "1"]])
        let table = try Self.table().renamed(columns: ["service": "servize"])
        let message = await expectError(.config) { try await file.store().chunks(of: table) }
        #expect(message.contains("column \"weight\" is TEXT, expected real"))
        #expect(message.contains("column \"pieces\" is BLOB, expected integer"))
        #expect(message.contains("did you mean \"service\"?"))
    }

    @Test("has the types that it declares, and where these leave it open, those of its first rows")
    func typesAreFound() async throws {
        let file = try TemporaryFile()
        try file.execute(
            """
            CREATE TABLE t (a INTEGER, b REAL, c TEXT, d TEXT, e TEXT, f DATE, g DATETIME, h NUMERIC, i DECIMAL(10,2),
                j BOOLEAN, k BLOB, l UUID, m, n, o TIMESTAMP, p TEXT);
            INSERT INTO t VALUES (1, 1, '2013-12-24', '2013-12-24T05:00Z', '2013', '2013-12-24', 1387843200, 1, 1.5, 1,
                x'00', '1e-x', 1, 1, '2013-12-24', NULL), (2, 2, '2013-12-25', '2013-12-24', '2013-12-24', NULL,
                1387843200, 2, 2, 0, NULL, NULL, 'x', 2.5, NULL, NULL);
            CREATE VIEW v AS SELECT a + 1 AS a, d || '' AS d, m FROM t;
            """)
        let found = try await file.store().columns(of: "t")
        #expect(found.map(\.name).joined() == "abcdefghijklmnop")
        let types: [ColumnType?] = [
            .integer, .real, .day, .timestamp, .text, .day, .integer, .integer, .real, .boolean, nil, .text, nil, .real,
            .day, .text,
        ]
        for (column, type) in zip(found, types) { #expect(column.type == type, "column \(column.name)") }
        #expect(found[8].typeName == "DECIMAL(10,2)")
        #expect(try await file.store().columns(of: "v").map(\.type) == [.integer, .timestamp, nil])
    }

    @Test(
        "has an alternative where most texts are days or moments, and a missing one decides nothing",
        arguments: [
            (["2013-12-24", "2013-12-25", "2013-12-24x"], .text, .day), (["2013-12-24", "", "NA"], .day, nil),
            (["2013-12-24", "2013-12-25", "2013-12-24T05:00Z"], .timestamp, .day), (["a", "2013-12-24"], .text, nil),
            (["2013-12-24T05:00Z", "2013-12-24T06:00Z", "soon"], .text, .timestamp), (["", ""], .text, nil),
        ] as [([String], ColumnType, ColumnType?)])
    func alternative(_ values: [String], _ type: ColumnType, _ alternative: ColumnType?) async throws {
        let file = try TemporaryFile()
        let rows = values.map { "('\($0)')" }.joined(separator: ", ")
        try file.execute("CREATE TABLE t (day TEXT); INSERT INTO t VALUES \(rows);")
        let found = try await file.store().columns(of: "t")
        #expect(found.map(\.type) == [type] && found.map(\.alternative) == [alternative])
    }

    @Test("hands over all rows of a key, also when a chunk ends and reading resumes between them")
    func duplicatesAreRead() async throws {
        let file = try file(rows: [1, 2, 2, 2, 3].map { ["parcel_id": "\($0)"] })
        let table = try Self.table()
        let chunks = try await file.store().chunks(of: table, Self.christmasEve, rows: 2)
        #expect(chunks.map { $0.batch.integers[0].values } == [[1, 2], [2, 2], [3]])
        for (chunk, rest) in zip(chunks, [[2, 2, 3], [3], []] as [[Int64]]) {
            let keys = try await file.store().keys(of: table, Self.christmasEve, after: chunk.position)
            #expect(keys == rest.map(Key.integer))
        }
    }

    @Test("resumes after a key that was deleted meanwhile without losing a row")
    func deletedPositions() async throws {
        let file = try file(rows: [1, 2, 3, 4].map { ["parcel_id": "\($0)"] })
        let table = try Self.table()
        let position = try await file.store().chunks(of: table, rows: 2)[0].position
        try file.execute("DELETE FROM parcels WHERE parcel_id = 2")
        #expect(try await file.store().keys(of: table, after: position) == [.integer(3), .integer(4)])
    }

    @Test("refuses the position of another kind of key")
    func positionsAreChecked() async throws {
        let file = try file(rows: [["parcel_id": "1"]])
        let position = KeyPosition(key: .text("A"), rows: 1).sourcePosition
        let message = await expectError(.config) {
            try await file.store().chunks(of: try Self.table(), after: position)
        }
        #expect(message.contains("\"parcel_id\""))
    }
}
#endif
