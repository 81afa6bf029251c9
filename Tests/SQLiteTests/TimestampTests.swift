#if SQLite
import Domain
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

@Suite("Timestamps in SQLite")
struct TimestampTests {
    /// Texts around midnight of Christmas Eve, each with the day that it lies on in UTC and in New York (5 hours behind).
    private static let samples: [(text: String, utc: String?, newYork: String?)] = [
        ("2013-12-23 23:59:59.999999", "2013-12-23", "2013-12-23"), ("2013-12-24", "2013-12-24", "2013-12-24"),
        ("2013-12-24 00:00", "2013-12-24", "2013-12-24"), ("2013-12-24T00:00:00Z", "2013-12-24", "2013-12-23"),
        ("2013-12-24 23:59:59.5", "2013-12-24", "2013-12-24"),
        ("2013-12-24T23:59:59+00:00", "2013-12-24", "2013-12-24"),
        ("2013-12-25 04:59:59Z", "2013-12-25", "2013-12-24"), ("2013-12-25 05:00:00Z", "2013-12-25", "2013-12-25"),
        ("2013-12-25T13:30:00+14:00", "2013-12-24", "2013-12-24"),
        ("2013-12-23 12:30:00-12", "2013-12-24", "2013-12-23"),
        ("2013-12-26 00:00:00+1400", "2013-12-25", "2013-12-25"), ("2013-12-25 00:00:00", "2013-12-25", "2013-12-25"),
        ("2013-12-24 25:00:00", nil, nil), ("2013-12-24 5:00", nil, nil), ("2013-12-24 05:00:00 CET", nil, nil),
    ]

    private func table(_ zone: String, _ scheme: PartitionScheme) throws -> TableSpecification {
        try TableSpecification(
            name: "t", columns: [ColumnSpecification("at", .timestamp), ColumnSpecification("id", .integer)],
            key: ["id"], partitions: scheme, timeZone: zone)
    }

    private func file() throws -> TemporaryFile {
        let file = try TemporaryFile()
        try file.execute("CREATE TABLE t (id INTEGER PRIMARY KEY, at DATETIME); CREATE INDEX t_at ON t (at)")
        for (id, sample) in Self.samples.enumerated() {
            try file.execute("INSERT INTO t VALUES (\(id), '\(sample.text)')")
        }
        try file.execute("INSERT INTO t VALUES (98, NULL), (99, 1387843200)")
        return file
    }

    @Test(
        "lie on the day that the clock of the table's time zone shows", arguments: ["UTC", "America/New_York"],
        ["2013-12-23", "2013-12-24", "2013-12-25"])
    func daysFollowTheClock(_ zone: String, _ day: String) async throws {
        let table = try table(zone, .day(column: "at"))
        let partition = try #require(Partition(label: day))
        let expected = Self.samples.indices.filter {
            (zone == "UTC" ? Self.samples[$0].utc : Self.samples[$0].newYork) == day
        }
        let file = try file()
        let keys = try await file.store().keys(of: table, .partition(partition))
        #expect(keys == expected.map { .integer(Int64($0)) })
        let count = try await file.store().rowCount(of: table, try table.filter(for: .partition(partition)))
        #expect(count == expected.count)
    }

    @Test("are partitions by month and in ranges of days; those that cannot be read are in none")
    func rangesFollowTheClock() async throws {
        let readable = Self.samples.indices.filter { Self.samples[$0].utc != nil }.map { Key.integer(Int64($0)) }
        let december = Selection.partition(try #require(Partition(label: "2013-12")))
        let file = try file()
        #expect(try await file.store().keys(of: try table("UTC", .month(column: "at")), december) == readable)
        let days = Selection.partitions(
            try #require(Partition(label: "0001-01-01")), try #require(Partition(label: "9999-12-31")))
        let byDay = try table("America/New_York", .day(column: "at"))
        #expect(try await file.store().keys(of: byDay, days) == readable)
        let all = try await file.store().chunks(of: byDay)[0].batch
        #expect(all.rowCount == Self.samples.count + 2)
        #expect(all.faults.map(\.row) == [12, 13, 14, 16])
    }

    @Test("resume within a day of which the store leaves rows out")
    func resumes() async throws {
        let table = try table("America/New_York", .day(column: "at"))
        let eve = Selection.partition(try #require(Partition(label: "2013-12-24")))
        let file = try file()
        let all = try await file.store().keys(of: table, eve)
        for chunk in try await file.store().chunks(of: table, eve, rows: 2) {
            let keys = chunk.batch.keys(of: table).keys
            let rest = try await file.store().keys(of: table, eve, after: chunk.position)
            #expect(rest == all.filter { $0 > keys[keys.count - 1] })
        }
    }

    @Test("are put on the clock of the time zone, those without a zone stay")
    func clocksAreApplied() async throws {
        let file = try TemporaryFile()
        try file.execute(
            """
            CREATE TABLE t (id INTEGER PRIMARY KEY, at TEXT);
            INSERT INTO t VALUES (1, '2013-07-01T12:00:00Z'), (2, '2013-12-01T12:00:00Z'), (3, '2013-07-01 12:00:00');
            """)
        let batch = try await file.store().chunks(of: try table("Europe/Berlin", .day(column: "at")))[0].batch
        let texts = batch.integers[0].values.map(WallClock.text(ofMicroseconds:))
        #expect(texts == ["2013-07-01 14:00:00", "2013-12-01 13:00:00", "2013-07-01 12:00:00"])
    }

    @Test("need a time zone that exists")
    func zonesAreChecked() async throws {
        let table = try table("Europe/Berlinn", .day(column: "at"))
        let file = try file()
        let message = await expectError(.config) { try await file.store().chunks(of: table) }
        #expect(message.contains("Europe/Berlin"))
    }
}
#endif
