import Domain
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

@Suite("A table of flights in SQLite")
struct SourceTests {
    /// A user's own table of the given columns and types, with rows of values.
    private func file(_ changes: [String: String] = [:], rows: [[String: String]]) throws -> TemporaryFile {
        let file = try TemporaryFile()
        let types: [(String, String)] = FlightColumn.allCases.map { column in
            let standard: [ColumnType: String] = [.integer: "INTEGER", .real: "REAL", .text: "TEXT", .day: "DATE"]
            return (column.name, changes[column.name] ?? standard[column.type] ?? "")
        }
        try file.execute("CREATE TABLE flights (\(types.map { "\"\($0.0)\" \($0.1)" }.joined(separator: ", ")))")
        let valid = [
            "day": "'2013-12-24'", "sched_dep_time": "515", "sched_arr_time": "819", "carrier": "'UA'",
            "flight": "1545", "tailnum": "'N14228'", "origin": "'EWR'", "dest": "'IAH'", "distance": "1400.5",
        ]
        for row in rows {
            let cells = valid.merging(row) { $1 }
            let values = FlightColumn.allCases.map { cells[$0.name] ?? "NULL" }.joined(separator: ", ")
            try file.execute("INSERT INTO flights VALUES (\(values))")
        }
        return file
    }

    private func keys(_ chunks: [FlightChunk]) -> [Int64] { chunks.flatMap(\.flights).map(\.id.rawValue) }

    @Test("may be a user's own: DATE for days, whole numbers for real ones, no key, no index, no order")
    func ownTablesAreRead() async throws {
        let file = try file(
            ["distance": "NUMERIC", "carrier": "VARCHAR(2)", "flight": "BIGINT"],
            rows: [["flight_id": "3"], ["flight_id": "1", "distance": "200"], ["flight_id": "2"]])
        let flights = try await file.store().chunks(of: .partition(Sample.partition)).flatMap(\.flights)
        #expect(flights.map(\.id.rawValue) == [1, 2, 3])
        #expect(flights.map(\.distance) == [200, 1400.5, 1400.5])
        #expect(flights[0].carrier.code == Category("UA"))
        #expect(try await file.store().rowCount(of: .partition(Sample.partition)) == 3)
    }

    @Test("may be a view, whose expressions have no type of their own")
    func viewsAreRead() async throws {
        let file = try file(rows: [["flight_id": "1"], ["flight_id": "2"]])
        let others = FlightColumn.allCases.dropFirst(1).map { "\"\($0.name)\"" }.joined(separator: ", ")
        try file.execute(
            """
            CREATE VIEW later_flights AS SELECT flight_id + 10 AS flight_id, \(others) FROM flights;
            """)
        let store = try file.store(tables: TableNames(flights: "later_flights"))
        #expect(keys(try await store.chunks()) == [11, 12])
    }

    @Test(
        "gives a rejection for a cell of another type than its column's",
        arguments: [
            ("sched_dep_time", "'soon'"), ("sched_dep_time", "5.5"), ("flight", "x'00'"), ("carrier", "x'5541'"),
            ("distance", "'far'"), ("temp", "x'01'"),
        ])
    func cellsOfAnotherType(_ column: String, _ value: String) async throws {
        let file = try file(rows: [["flight_id": "1"], ["flight_id": "2", column: value], ["flight_id": "3"]])
        let chunks = try await file.store().chunks()
        #expect(keys(chunks) == [1, 3])
        let rejection = try #require(chunks.flatMap(\.rejections).first)
        #expect(rejection.code == .notOfType)
        #expect(rejection.column == column)
        #expect(rejection.flight == FlightID(rawValue: 2))
    }

    @Test("gives a rejection for a text with NUL in it, and for a day that is none")
    func oddTexts() async throws {
        let file = try file(rows: [
            ["flight_id": "1", "carrier": "CAST(x'554100' AS TEXT)"],
            ["flight_id": "2", "day": "CAST(x'323031332d31322d323400' AS TEXT)"],
            ["flight_id": "3", "day": "'2013-02-30'"], ["flight_id": "4", "origin": "'EWR'"],
        ])
        let chunks = try await file.store().chunks()
        #expect(keys(chunks) == [4])
        #expect(chunks.flatMap(\.rejections).map(\.column) == ["carrier", "day", "day"])
    }

    @Test("is refused when a row has no key that is a whole number", arguments: ["NULL", "'x'", "x'01'"])
    func keysAreNeeded(_ key: String) async throws {
        let file = try file(rows: [["flight_id": "1"], ["flight_id": key]])
        let message = await expectError(.dataRefused) { try await file.store().chunks() }
        #expect(message.contains("\"flight_id\""))
    }

    @Test("is refused before the first row when a column is missing, or of another type")
    func columnsAreChecked() async throws {
        let mistyped = try file(["distance": "TEXT"], rows: [["flight_id": "1"]])
        let message = await expectError(.config) { try await mistyped.store().chunks() }
        #expect(message.contains("column \"distance\" of table \"flights\" is TEXT, expected real"))
        let mapped = try file(rows: [["flight_id": "1"]])
        let mapping = try FlightMapping(columns: ["distance": "distanze"])
        let hint = await expectError(.config) { try await mapped.store(mapping: mapping).chunks() }
        #expect(hint.contains("did you mean \"distance\"?"))
    }

    @Test("lends both rows of a key, also when a chunk ends and a reading goes on between them")
    func duplicatesAreLent() async throws {
        let file = try file(rows: [1, 2, 2, 3].map { ["flight_id": "\($0)"] })
        let store = try file.store()
        let chunks = try await store.chunks(of: .partition(Sample.partition), rows: 2)
        #expect(chunks.map { keys([$0]) } == [[1, 2], [2, 3]])
        let rest = try await store.chunks(of: .partition(Sample.partition), after: chunks[0].position)
        #expect(keys(rest) == [2, 3])
    }

    @Test("goes on behind a key that was deleted meanwhile without losing a row")
    func deletedPositions() async throws {
        let file = try file(rows: [1, 2, 3, 4].map { ["flight_id": "\($0)"] })
        let position = try await file.store().chunks(rows: 2)[0].position
        try file.execute("DELETE FROM flights WHERE flight_id = 2")
        #expect(keys(try await file.store().chunks(after: position)) == [3, 4])
    }

    @Test("gives outcomes, and refuses one that is not a number, saying where")
    func outcomesAreRead() async throws {
        let file = try TemporaryFile()
        try file.execute(
            """
            CREATE TABLE outcomes (flight_id INTEGER, arr_delay INTEGER);
            INSERT INTO outcomes VALUES (1, 5), (2, NULL), (3, 'late');
            """)
        let message = await expectError(.dataRefused) {
            try await file.store().lendOutcomes(chunkRows: 2) { _ in }
        }
        #expect(message.contains("row 3 of table \"outcomes\", column \"arr_delay\""))
        #expect(!message.contains("'late'"))
    }
}
