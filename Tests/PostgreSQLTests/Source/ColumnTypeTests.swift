#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("Types of columns")
struct ColumnTypeTests {
    /// A type, an expression for a value, and what it is read as: an integer, a number or a text.
    struct Readable: Sendable, CustomTestStringConvertible {
        let sql: String
        let value: String
        let type: ColumnType
        let cell: String
        var testDescription: String { "\(sql) as \(type.rawValue)" }

        init(_ sql: String, _ value: String, _ type: ColumnType, _ cell: String) {
            (self.sql, self.value, self.type, self.cell) = (sql, value, type, cell)
        }
    }

    static let readable: [Readable] = [
        Readable("smallint", "7", .integer, "7"), Readable("integer", "7", .integer, "7"),
        Readable("bigint", "9223372036854775807", .integer, "9223372036854775807"),
        Readable("integer", "7", .real, "7.0"), Readable("real", "0.5", .real, "0.5"),
        Readable("double precision", "'NaN'", .real, "nan"), Readable("numeric", "1.25", .real, "1.25"),
        Readable("numeric", "'NaN'", .real, "nan"), Readable("numeric", "'-Infinity'", .real, "-inf"),
        Readable("numeric", "0", .real, "0.0"), Readable("numeric", "-5e-324", .real, "-5e-324"),
        Readable("numeric", "1.7976931348623157e308", .real, "1.7976931348623157e+308"),
        Readable("numeric(6, 2)", "-39.02", .real, "-39.02"), Readable("numeric(6, 0)", "39", .real, "39.0"),
        Readable("numeric(18, 0)", "123456789012345678", .integer, "123456789012345678"),
        Readable("numeric(400, 350)", "1.5", .real, "1.5"), Readable("boolean", "true", .integer, "1"),
        Readable("boolean", "true", .real, "1.0"), Readable("boolean", "false", .boolean, "0"),
        Readable("text", "'é'", .text, "é"), Readable("varchar(5)", "'ab'", .text, "ab"),
        Readable("char(5)", "'ab'", .text, "ab"), Readable("\"char\"", "'a'", .text, "a"),
        Readable("name", "'a'", .text, "a"), Readable("service", "'express'", .text, "express"),
        Readable("uuid", "'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11'", .text, "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"),
        Readable("date", "'1970-01-02'", .day, "1"), Readable("date", "'2013-12-24'", .text, "2013-12-24"),
        Readable("timestamp", "'1970-01-01 00:00:01'", .timestamp, "1000000"),
        Readable("timestamptz", "'1970-01-01 01:00:01+01'", .timestamp, "1000000"),
        Readable("timestamptz", "'1970-01-01 01:00:01+01'", .text, "1970-01-01 00:00:01+00"),
        Readable("once", "7", .integer, "7"), Readable("twice", "7", .integer, "7"),
        Readable("thrice", "7", .real, "7.0"), Readable("chosen", "'express'", .text, "express"),
        Readable("price", "12.5", .real, "12.5"),
    ]

    static let unreadable: [(sql: String, name: String, advice: String)] = [
        ("money", "money", "::numeric"), ("integer[]", "integer[]", "[1]"), ("text[]", "text[]", "[1]"),
        ("list", "list", "[1]"), ("json", "json", "->>"), ("jsonb", "jsonb", "->>"), ("bytea", "bytea", "encode("),
        ("interval", "interval", "extract(epoch"), ("time", "time without time zone", "extract(epoch"),
        ("xml", "xml", "::text"), ("inet", "inet", "::text"), ("bit(3)", "bit(3)", "::text"), ("oid", "oid", "::text"),
        ("point", "point", "in a view"), ("int4range", "int4range", "in a view"), ("pair", "pair", "in a view"),
        ("tsvector", "tsvector", "in a view"),
    ]

    private static let types = """
        CREATE TYPE service AS ENUM ('standard', 'express');
        CREATE TYPE pair AS (a int, b int);
        CREATE DOMAIN once AS integer; CREATE DOMAIN twice AS once CHECK (value > 0); CREATE DOMAIN thrice AS twice;
        CREATE DOMAIN chosen AS service; CREATE DOMAIN list AS int[]; CREATE DOMAIN price AS numeric(8, 2);
        """

    private static func store(_ sql: String) async throws -> PostgreSQLStore {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(types + sql, in: url)
        return try Fixture.store(at: url)
    }

    private static func table(_ type: ColumnType) throws -> TableSpecification {
        try TableSpecification(
            name: "parcels", columns: [ColumnSpecification("id", .integer), ColumnSpecification("value", type)],
            key: ["id"], partitions: .whole)
    }

    private static func cell(_ batch: RowBatch, _ type: ColumnType) -> String? {
        switch type.storage {
        case .integers: batch.integers[1][0].map { "\($0)" }
        case .reals: batch.reals[0][0].map { "\($0)" }
        case .texts: batch.texts[0].string(0)
        }
    }

    @Test("that are read", arguments: readable)
    func reads(_ column: Readable) async throws {
        let store = try await Self.store(
            """
            CREATE TABLE parcels (id int, value \(column.sql));
            INSERT INTO parcels VALUES (1, \(column.value)), (2, NULL);
            """)
        let batch = try #require(try await store.chunks(of: try Self.table(column.type)).first?.batch)
        #expect(Self.cell(batch, column.type) == column.cell)
        #expect(batch.rowCount == 2 && batch.faults.isEmpty)
        #expect(Self.cell(batch.dropping([0]), column.type) == nil, "no value stays no value")
    }

    @Test("that are refused: with the column, its type, and what to do", arguments: unreadable)
    func refuses(_ column: (sql: String, name: String, advice: String)) async throws {
        let store = try await Self.store("CREATE TABLE parcels (id int, value \(column.sql));")
        for type in ColumnType.allCases {
            let error = await #expect(throws: BatchError.self) { try await store.keys(of: try Self.table(type)) }
            #expect(error?.code == .config)
            let message = error?.message ?? ""
            #expect(message.contains("column \"value\" is \(column.name), expected \(type.rawValue) ("), "\(message)")
            #expect(message.contains(column.advice), "\(message)")
        }
    }

    @Test(
        "A number that double precision cannot hold is a fault of its row, and the other rows are read",
        arguments: ["1e-400", "-1e-400", "1e400", "-1e400", "1.7976931348623159e308", "2.4e-324"], [1, 2])
    func realOutOfRange(_ number: String, readers: Int) async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            CREATE TABLE parcels (id int, value numeric);
            INSERT INTO parcels VALUES (1, 1.5), (2, '\(number)'::numeric), (3, NULL), (4, 'NaN');
            """, in: url)
        let batch = try #require(
            try await Fixture.store(at: url, readers: readers).chunks(of: try Self.table(.real)).first?.batch)
        #expect(batch.integers[0].values == [1, 2, 3, 4])
        #expect(batch.faults == [RowFault(row: 1, column: 1, code: .invalidValue, expected: NumericRange.expectedReal)])
        #expect(batch.reals[0].isNull == [false, true, true, false])
    }

    @Test("A whole number that bigint cannot hold is a fault of its row", arguments: ["1e30", "-1e30", "'NaN'"])
    func integerOutOfRange(_ number: String) async throws {
        let store = try await Self.store(
            """
            CREATE TABLE parcels (id int, value numeric(38, 0));
            INSERT INTO parcels VALUES (1, 9223372036854775807), (2, \(number)), (3, NULL);
            """)
        let batch = try #require(try await store.chunks(of: try Self.table(.integer)).first?.batch)
        #expect(batch.integers[1].values.first == .max)
        #expect(batch.faults.map(\.row) == [1])
        #expect(batch.integers[1].isNull == [false, true, true])
    }

    @Test("Keys of whole numerics order by value, and a reading resumes after them")
    func numericKeys() async throws {
        let store = try await Self.store(
            """
            CREATE TABLE parcels (id numeric(18, 0), value int);
            INSERT INTO parcels VALUES (10, 1), (9, 2), (111, 3), (1000000000000, 4);
            """)
        let keys = try await store.keys(of: try Self.table(.integer), after: KeyPosition(key: .integer(9), rows: 1))
        #expect(keys == [.integer(10), .integer(111), .integer(1_000_000_000_000)])
    }
}
#endif
