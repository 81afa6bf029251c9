#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("Keys of source tables")
struct KeyTests {
    private static let texts = [
        "", "\"", "$1", "'; DROP TABLE parcels; --", "A", "B\\", "Z", "\\'", "a", "a\"b", "ab", "e\u{301}", "o'neil\\",
        "z",
        "é", "日本", "\u{FB00}", "😀",
    ]

    private static func table(_ keys: [(String, ColumnType)]) throws -> TableSpecification {
        try TableSpecification(
            name: "parcels", columns: keys.map { ColumnSpecification($0.0, $0.1) }, key: keys.map(\.0),
            partitions: .whole)
    }

    @Test(
        "Texts of any type and collation order by bytes, and reading resumes after each, also with several readers",
        arguments: ["text", "varchar(40)", "text COLLATE \"und-x-icu\"", "text COLLATE \"C\""], [1, 3])
    func texts(_ type: String, _ readers: Int) async throws {
        let url = try await TestDatabase.fresh()
        let values = Self.texts.shuffled().map { "(\(SQLLiteral.text($0)))" }.joined(separator: ", ")
        try await TestDatabase.run("CREATE TABLE parcels (code \(type)); INSERT INTO parcels VALUES \(values)", in: url)
        let store = try Fixture.store(at: url, readers: readers)
        let table = try Self.table([("code", .text)])
        let expected = Self.texts.map(Key.text)
        #expect(expected == expected.sorted())
        #expect(try await store.keys(of: table, chunkRows: 4) == expected)
        for (index, key) in expected.enumerated() {
            let rest = try await store.keys(of: table, after: KeyPosition(key: key, rows: 1), chunkRows: 4)
            #expect(rest == Array(expected.dropFirst(index + 1)), "after \(key)")
        }
        let filter = RowFilter.texts(column: 0, from: "a", through: "o'neil\\")
        #expect(try await store.keys(of: table, filter) == expected[8...12].map(\.self))
        #expect(try await store.keys(of: table, .texts(column: 0, from: "\\'", through: "\\'")) == [.text("\\'")])
    }

    @Test(
        "UUIDs, enumerations, padded texts, names, days and moments are texts, in the order of their bytes",
        arguments: [
            (
                "uuid",
                [
                    "0a000000-0000-4000-8000-000000000000", "0a000000-0000-4000-8000-00000000000f",
                    "a0000000-0000-4000-8000-000000000000",
                ]
            ),
            ("date", ["0999-12-31", "2013-12-24", "infinity"]),
            ("timestamp", ["2013-12-24 00:00:00", "2013-12-24 05:00:00", "2013-12-24 05:00:00.000001"]),
            ("timestamptz", ["2013-12-24 00:00:00+00", "2013-12-24 05:00:00+00", "2013-12-25 05:00:00+00"]),
            ("kind", ["a", "b", "c"]), ("char(6)", ["A", "a", "a b"]), ("name", ["A", "_", "a"]),
        ])
    func otherTexts(_ type: String, _ values: [String]) async throws {
        let url = try await TestDatabase.fresh()
        let rows = values.reversed().map { "('\($0)')" }.joined(separator: ", ")
        try await TestDatabase.run(
            """
            CREATE TYPE kind AS ENUM ('c', 'a', 'b');
            CREATE TABLE parcels (code \(type)); INSERT INTO parcels VALUES \(rows)
            """, in: url)
        let table = try Self.table([("code", .text)])
        for readers in [1, 3] {
            let store = try Fixture.store(at: url, readers: readers)
            #expect(try await store.keys(of: table, chunkRows: 1) == values.map(Key.text))
            let rest = try await store.keys(of: table, after: KeyPosition(key: .text(values[1]), rows: 1), chunkRows: 1)
            #expect(rest == [.text(values[2])])
            #expect(
                try await store.keys(of: table, .texts(column: 0, from: values[1], through: values[1])) == [
                    .text(values[1])
                ])
        }
    }

    @Test("A key of four columns resumes after each of its rows, also with several readers", arguments: [1, 3])
    func fourColumns(_ readers: Int) async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            CREATE TABLE parcels (d text, c integer, b text, a bigint);
            INSERT INTO parcels SELECT d, c, b, a
            FROM unnest('{x,Y}'::text[]) AS d, unnest('{-1,2}'::int[]) AS c, unnest('{é,z}'::text[]) AS b,
                unnest('{-9223372036854775808,9223372036854775807}'::bigint[]) AS a
            ORDER BY random()
            """, in: url)
        let table = try Self.table([("a", .integer), ("b", .text), ("c", .integer), ("d", .text)])
        let store = try Fixture.store(at: url, readers: readers)
        let keys = try await store.keys(of: table, chunkRows: 3)
        #expect(keys.count == 16 && keys == keys.sorted())
        for (index, key) in keys.enumerated() {
            let rest = try await store.keys(of: table, after: KeyPosition(key: key, rows: 1), chunkRows: 3)
            #expect(rest == Array(keys.dropFirst(index + 1)), "after \(key)")
        }
    }

    @Test("A row that lacks a part of a composite key is refused, wherever reading resumes", arguments: [1, 3])
    func missingPart(_ readers: Int) async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            "CREATE TABLE parcels (b text, a bigint); INSERT INTO parcels VALUES ('x', 1), (NULL, 2), ('y', 3), ('z', 4)",
            in: url)
        let table = try Self.table([("a", .integer), ("b", .text)])
        let store = try Fixture.store(at: url, readers: readers)
        for position in [nil, KeyPosition(key: .composite([.integer(1), .text("x")]), rows: 1)] {
            let error = await #expect(throws: BatchError.self) { try await store.keys(of: table, after: position) }
            #expect(error?.code == .dataRefused)
            #expect(error?.message.contains("without \"a\" or \"b\"") == true)
        }
    }
}
#endif
