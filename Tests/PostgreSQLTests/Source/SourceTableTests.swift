#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("A source table in PostgreSQL")
struct SourceTableTests {
    /// A table as somebody else made it: other types, other order, more columns.
    private static let definition = """
        CREATE DOMAIN code AS varchar(10);
        CREATE DOMAIN short_code AS code CHECK (length(value) <= 4);
        CREATE TYPE service AS ENUM ('standard', 'express');
        CREATE TABLE parcels (
            note jsonb, parcel_id integer, dispatched date, weight numeric(6, 2), distance real, pieces smallint,
            depot short_code, service service, label char(8), is_fragile boolean, scanned boolean, token uuid,
            printed_at timestamp, ordered_at timestamptz);
        """

    private static let table = try? TableSpecification(
        name: "parcels",
        columns: [
            ColumnSpecification("parcel_id", .integer), ColumnSpecification("dispatched", .day),
            ColumnSpecification("weight", .real), ColumnSpecification("distance", .real),
            ColumnSpecification("pieces", .real), ColumnSpecification("depot", .text),
            ColumnSpecification("service", .text), ColumnSpecification("label", .text),
            ColumnSpecification("is_fragile", .boolean), ColumnSpecification("scanned", .integer),
            ColumnSpecification("token", .text), ColumnSpecification("printed_at", .timestamp),
            ColumnSpecification("ordered_at", .timestamp),
        ], key: ["parcel_id"], partitions: .day(column: "dispatched"), timeZone: "Europe/Berlin")

    private static func row(_ key: String, day: String = "2013-12-24", weight: String = "39.02") -> String {
        """
        INSERT INTO parcels VALUES ('{}', \(key), '\(day)', '\(weight)', -26.06, 3, 'A-17', 'express', 'x', true, false,
            'A0EEBC99-9C0B-4EF8-BB6D-6BB9BD380A11', '2013-12-24 05:17', '2013-12-24 23:30+00');
        """
    }

    private static func read(
        _ rows: [String], after position: KeyPosition? = nil
    ) async throws -> [RowChunk] {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(definition + rows.joined(), in: url)
        return try await Fixture.store(at: url).chunks(of: try #require(table), after: position, chunkRows: 2)
    }

    private static func keys(_ chunks: [RowChunk]) -> [[Int64]] { chunks.map { $0.batch.integers[0].values } }

    @Test("Columns of other types that hold the values are read")
    func otherTypes() async throws {
        let batch = try #require(try await Self.read([Self.row("7")]).first?.batch)
        #expect(batch.integers.map { $0[0] } == [7, 16_063, 1, 0, 1_387_862_220_000_000, 1_387_931_400_000_000])
        #expect(batch.reals.map { $0[0] } == [39.02, Double(Float(-26.06)), 3])
        #expect(
            batch.texts.map { $0.string(0) } == ["A-17", "express", "x", "a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11"])
    }

    @Test("The columns of a table are listed with the types as which they can be read")
    func listing() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(Self.definition, in: url)
        let columns = try await Fixture.store(at: url).columns(of: "parcels")
        #expect(
            columns.map(\.type) == [
                nil, .integer, .day, .real, .real, .integer, .text, .text, .text, .boolean, .boolean, .text, .timestamp,
                .timestamp,
            ])
        #expect(columns.first?.typeName == "jsonb")
        #expect(columns.map(\.name).last == "ordered_at")
    }

    @Test("Infinite days are faults of their rows; infinite numbers are values")
    func infinities() async throws {
        let widened = "ALTER TABLE parcels ALTER weight TYPE float8;"
        let rows = [Self.row("1", weight: "Infinity"), Self.row("2", day: "infinity"), Self.row("3")]
        let chunks = try await Self.read([widened] + rows)
        #expect(Self.keys(chunks) == [[1, 2], [3]])
        #expect(chunks[0].batch.faults.map(\.row) == [1])
        #expect(chunks[0].batch.faults.map(\.column) == [1])
        #expect(chunks[0].batch.reals[0][0] == .infinity)
    }

    @Test("A row without a key is refused, from the beginning and on resume", arguments: [nil, 1] as [Int64?])
    func missingKey(_ position: Int64?) async throws {
        let error = await #expect(throws: BatchError.self) {
            try await Self.read(
                [Self.row("NULL"), Self.row("1"), Self.row("2")],
                after: position.map { KeyPosition(key: .integer($0), rows: 1) })
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains("has a row without \"parcel_id\"") == true)
    }

    @Test("Of rows with the key of the position, exactly those that were not read are read on resume")
    func duplicateKeys() async throws {
        let rows = ["1", "2", "2", "2", "3"].map { Self.row($0) }
        #expect(try await Self.keys(Self.read(rows)) == [[1, 2], [2, 2], [3]])
        for (count, rest) in [(1, [[2, 2], [3]]), (2, [[2, 3]]), (3, [[3]]), (9, [[3]])] as [(Int, [[Int64]])] {
            let position = KeyPosition(key: .integer(2), rows: count)
            #expect(try await Self.keys(Self.read(rows, after: position)) == rest, "after \(count) rows")
        }
    }

    @Test("When the row of the position is gone, reading resumes with the one that follows")
    func positionIsGone() async throws {
        let rows = ["1", "3", "4", "5"].map { Self.row($0) }
        let chunks = try await Self.read(rows, after: KeyPosition(key: .integer(2), rows: 1))
        #expect(Self.keys(chunks) == [[3, 4], [5]])
    }

    @Test("A position of another kind of key is refused, with what to do")
    func foreignPosition() async throws {
        for key in [Key.text("x"), .composite([.integer(1), .integer(2)])] {
            let error = await #expect(throws: BatchError.self) {
                try await Self.read([Self.row("1")], after: KeyPosition(key: key, rows: 1))
            }
            #expect(error?.code == .config)
            #expect(error?.message.contains("--rescore") == true)
        }
    }

    @Test("All missing and mistyped columns are in one error, with the table")
    func columns() async throws {
        let error = await #expect(throws: BatchError.self) {
            try await Self.read([
                "ALTER TABLE parcels RENAME depot TO depots;", "ALTER TABLE parcels ALTER dispatched TYPE timestamptz;",
            ])
        }
        #expect(error?.code == .config)
        let message = error?.message ?? ""
        #expect(message.hasPrefix("table public.parcels does not have the columns"))
        #expect(message.contains("there is no column \"depot\", expected one of type text; did you mean \"depots\"?"))
        #expect(message.contains("column \"dispatched\" is timestamp with time zone, expected day"))
    }

    @Test("A reading whose connection breaks is unavailable, and says so before its last chunk")
    func brokenConnection() async throws {
        let url = try await TestDatabase.fresh()
        let many = """
            INSERT INTO parcels (parcel_id, dispatched, depot) SELECT i, '2013-12-24', 'x' FROM generate_series(1, 100000) AS i;
            """
        try await TestDatabase.run(Self.definition + many, in: url)
        let store = try Fixture.store(at: url)
        let table = try #require(Self.table)
        let error = await #expect(throws: BatchError.self) {
            try await store.read(table, .all, after: nil, chunkRows: 1000) { _ in
                try await TestDatabase.run(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE query LIKE 'COPY (SELECT%' AND datname = current_database()
                    """,
                    in: url)
            }
        }
        #expect(error?.code == .unavailable)
        let day = CalendarDay(daysSinceEpoch: 16_063)
        #expect(try await store.rowCount(of: table, .days(column: 1, day...day)) == 100_000)
    }
}
#endif
