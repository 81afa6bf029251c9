#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("Days of moments")
struct MomentTests {
    private static func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(iso8601: text)) }

    private static func table(_ timeZone: String, _ scheme: PartitionScheme = .day(column: "t")) throws
        -> TableSpecification
    {
        try TableSpecification(
            name: "parcels",
            columns: [ColumnSpecification("parcel_id", .integer), ColumnSpecification("t", .timestamp)],
            key: ["parcel_id"], partitions: scheme, timeZone: timeZone)
    }

    private static func store(_ type: String, _ moments: [String]) async throws -> PostgreSQLStore {
        let url = try await TestDatabase.fresh()
        let rows = moments.enumerated().map { "(\($0), '\($1)')" }.joined(separator: ", ")
        try await TestDatabase.run(
            "CREATE TABLE parcels (parcel_id bigint, t \(type)); INSERT INTO parcels VALUES \(rows)", in: url)
        return try Fixture.store(at: url)
    }

    private static func numbers(
        _ store: PostgreSQLStore, _ table: TableSpecification, _ first: String, _ last: String
    ) async throws -> [Int64] {
        let filter = RowFilter.days(column: 1, try day(first)...(try day(last)))
        let chunks = try await store.chunks(of: table, filter)
        #expect(try await store.rowCount(of: table, filter) == chunks.reduce(0) { $0 + $1.batch.rowCount })
        return chunks.flatMap { $0.batch.integers[0].values }
    }

    @Test("lie between two midnights of the table's zone, whatever the zone of the server")
    func bothSidesOfMidnight() async throws {
        let store = try await Self.store(
            "timestamptz",
            [
                "2013-12-24 04:59:59.999999+00", "2013-12-24 05:00+00", "2013-12-24 23:30+00",
                "2013-12-25 04:59:59.999999+00", "2013-12-25 05:00+00",
            ])
        let table = try Self.table("America/New_York")
        #expect(try await Self.numbers(store, table, "2013-12-23", "2013-12-23") == [0])
        #expect(try await Self.numbers(store, table, "2013-12-24", "2013-12-24") == [1, 2, 3])
        #expect(try await Self.numbers(store, table, "2013-12-25", "2013-12-25") == [4])
        #expect(try await Self.numbers(store, table, "2013-12-23", "2013-12-25") == [0, 1, 2, 3, 4])
        let utc = try Self.table("UTC")
        #expect(try await Self.numbers(store, utc, "2013-12-24", "2013-12-24") == [0, 1, 2])
    }

    @Test(
        "are those that the clock shows where clocks change, as the batch has them",
        arguments: [
            // Set forward at midnight: the day begins at 01:00.
            (
                "America/Sao_Paulo", "2018-11-04",
                ["2018-11-04 02:59:59+00", "2018-11-04 03:00+00", "2018-11-05 01:59:59+00", "2018-11-05 02:00+00"]
            ),
            // Set back from 01:00 to midnight: the first hour of the day comes twice.
            (
                "America/Havana", "2013-11-03",
                ["2013-11-03 03:59:59+00", "2013-11-03 04:00+00", "2013-11-03 05:30+00", "2013-11-04 05:00+00"]
            ),
            // Set back from 00:01 to 23:01 of the day before: the day begins twice.
            (
                "America/St_Johns", "2006-10-29",
                ["2006-10-29 02:30+00", "2006-10-29 02:30:30+00", "2006-10-29 02:31:30+00", "2006-10-29 03:31+00"]
            ),
        ])
    func clockChanges(_ zone: String, _ day: String, _ moments: [String]) async throws {
        let store = try await Self.store("timestamptz", moments)
        let table = try Self.table(zone)
        let all = try await store.chunks(of: table)
        let expected = all.flatMap { chunk in
            (0..<chunk.batch.rowCount).filter { chunk.batch.day($0, 1)?.description == day }.map { Int64($0) }
        }
        #expect(!expected.isEmpty && expected.count < moments.count)
        #expect(try await Self.numbers(store, table, day, day) == expected)
    }

    @Test("without a zone are what is written")
    func withoutZone() async throws {
        let store = try await Self.store(
            "timestamp",
            ["2013-12-23 23:59:59.999999", "2013-12-24", "2013-12-24 23:59:59.999999", "2013-12-25", "infinity"])
        let table = try Self.table("America/New_York")
        #expect(try await Self.numbers(store, table, "2013-12-24", "2013-12-24") == [1, 2])
        #expect(try await Self.numbers(store, table, "0001-01-01", "9999-12-31") == [0, 1, 2, 3])
        let faults = try await store.chunks(of: table).flatMap(\.batch.faults)
        #expect(faults.map(\.row) == [4])
    }

    @Test("make months, from the first to the last moment")
    func months() async throws {
        let store = try await Self.store(
            "timestamptz",
            ["2013-11-30 22:59:59+00", "2013-11-30 23:00+00", "2013-12-31 22:59:59+00", "2013-12-31 23:00+00"])
        let table = try Self.table("Europe/Berlin", .month(column: "t"))
        let december = try #require(table.partitions.partition("2013-12"))
        let keys = try await store.keys(of: table, try table.filter(for: .partition(december)))
        #expect(keys == [.integer(1), .integer(2)])
    }

    @Test("need a zone that the server knows")
    func unknownZone() async throws {
        let store = try await Self.store("timestamptz", ["2013-12-24"])
        let error = await #expect(throws: BatchError.self) {
            try await store.keys(of: try Self.table("Europe/Nowhere"))
        }
        #expect(error?.code == .config)
        #expect(error?.message.contains("Europe/Nowhere") == true)
    }
}
#endif
