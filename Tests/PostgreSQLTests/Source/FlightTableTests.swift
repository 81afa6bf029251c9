import Domain
@testable import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("A table of flights in PostgreSQL")
struct FlightTableTests {
    /// A table as somebody else made it: other types, other order, more columns.
    private static let table = """
        CREATE DOMAIN airport AS varchar(3);
        CREATE TABLE flights (
            note text, flight_id integer, day date, sched_dep_time smallint, sched_arr_time smallint, carrier char(4),
            flight integer, tailnum varchar(10), origin airport, dest airport, distance real, temp numeric(6, 2),
            dewp real, humid float8, wind_dir integer, wind_speed float8, wind_gust float8, precip float8,
            pressure float8, visib float8, plane_year smallint, seats integer, engines smallint);
        """

    private static func row(_ key: String, day: String = "2013-12-24", temperature: String = "39.02") -> String {
        """
        INSERT INTO flights VALUES (NULL, \(key), '\(day)', 517, 2400, 'UA', 1545, 'N14228', 'EWR', 'IAH', 1400,
            '\(temperature)', -26.06, 59.37, 270, 10.5, NULL, 0, 1012.3, 'NaN', 1999, 149, 2);
        """
    }

    private static func read(
        _ rows: [String], _ selection: FlightSelection = .everything, after position: Int64? = nil
    ) async throws -> [FlightChunk] {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(table + rows.joined(), in: url)
        let store = StoreUnderTest(try Fixture.store(at: url)) { throw LawBroken("not used") }
        return try await store.read(selection, after: position.map(SourcePosition.init(rawValue:)), chunkRows: 2)
    }

    @Test("Columns of other types that hold the values are read")
    func otherTypes() async throws {
        let chunks = try await Self.read([Self.row("7")], .partition(Sample.partition))
        let flight = try #require(chunks.first?.flights.first)
        #expect(flight.id.rawValue == 7)
        #expect(flight.day == Sample.partition.day)
        #expect(flight.arrival.minutes == 1440)
        #expect("\(flight.carrier.code) \(flight.origin.code)" == "UA EWR")
        #expect(flight.weather?.temperature == 39.02)
        #expect(flight.weather?.dewPoint == Double(Float(-26.06)))
        #expect(flight.weather?.visibility == nil, "NaN is no value")
        #expect(flight.weather?.windGust == nil)
    }

    @Test("Infinite numbers and days are rejections")
    func infinities() async throws {
        let rows = [Self.row("1", temperature: "Infinity"), Self.row("2", day: "infinity"), Self.row("3")]
        let widened = ["ALTER TABLE flights ALTER temp TYPE float8;"] + rows
        let chunks = try await Self.read(widened)
        #expect(chunks.flatMap(\.flights).map(\.id.rawValue) == [3])
        #expect(chunks.flatMap(\.rejections).map(\.column) == ["temp", "day"])
        #expect(chunks.flatMap(\.rejections).map(\.flight?.rawValue) == [1, 2])
    }

    @Test(
        "A row without a key is refused, from the beginning and when reading goes on", arguments: [nil, 1] as [Int64?])
    func missingKey(_ position: Int64?) async throws {
        let error = await #expect(throws: BatchError.self) {
            try await Self.read([Self.row("NULL"), Self.row("1"), Self.row("2")], after: position)
        }
        #expect(error?.code == .dataRefused)
    }

    @Test("Two rows of one key are both lent, and a second one is not lost when reading goes on after the first")
    func duplicateKeys() async throws {
        let rows = ["1", "2", "2", "3"].map { Self.row($0) }
        #expect(try await Self.read(rows).flatMap(\.flights).map(\.id.rawValue) == [1, 2, 2, 3])
        #expect(try await Self.read(rows, after: 2).flatMap(\.flights).map(\.id.rawValue) == [2, 3])
    }

    @Test("When the row of the position is gone, reading goes on with the one that follows")
    func positionIsGone() async throws {
        let rows = ["1", "3", "4", "5"].map { Self.row($0) }
        let chunks = try await Self.read(rows, after: 2)
        #expect(chunks.map { $0.flights.map(\.id.rawValue) } == [[3, 4], [5]])
    }

    @Test("The order of the keys comes from an index on day and key, whatever integers the keys are")
    func indexOrder() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(Self.table + "CREATE INDEX ON flights (day, flight_id);", in: url)
        let connection = try Fixture.connection(to: url)
        // Of plans with a sort and plans that read the whole table, the server then takes one only if there is no other.
        try connection.execute("SET enable_sort = off; SET enable_seqscan = off; SET enable_bitmapscan = off")
        let query = try FlightQuery(try QualifiedName("flights"), .standard)
        let day = FlightSelection.partition(Sample.partition)
        let range = KeyRange(number: 1, start: .after(7), end: KeyRange.End(key: 9, chunks: 1))
        for rows in [query.rows(of: day, after: nil), query.rows(of: day, after: 7), query.rows(of: day, in: range)] {
            let plan = try connection.execute("EXPLAIN SELECT \(query.key)::bigint FROM \(query.table) \(rows)")
            let text = plan.compactMap(\.first).compactMap(\.self).joined(separator: "\n")
            #expect(text.contains("Index") && !text.contains("Sort"), "\(text)")
        }
    }

    @Test("Missing and mistyped columns are told with the column and the table")
    func columns() async throws {
        let missing = await #expect(throws: BatchError.self) {
            try await Self.read(["ALTER TABLE flights RENAME carrier TO carier;"])
        }
        #expect(missing?.code == .config)
        #expect(
            missing?.message.contains("table public.flights has no column \"carrier\"; did you mean \"carier\"?")
                == true)
        let mistyped = await #expect(throws: BatchError.self) {
            try await Self.read(["ALTER TABLE flights ALTER day TYPE timestamptz;"])
        }
        #expect(mistyped?.code == .config)
        #expect(mistyped?.message.contains("is timestamp with time zone, expected day") == true)
    }

    @Test("A reading whose connection breaks is unavailable, and says so before its last chunk")
    func brokenConnection() async throws {
        let url = try await TestDatabase.fresh()
        let many = """
            INSERT INTO flights SELECT NULL, i, '2013-12-24', 517, 819, 'UA', 1545, 'N14228', 'EWR', 'IAH', 1400, 39.02
            FROM generate_series(1, 100000) AS i;
            """
        try await TestDatabase.run(Self.table + many, in: url)
        let store = try Fixture.store(at: url)
        let error = await #expect(throws: BatchError.self) {
            try await store.lend(.everything, after: nil, chunkRows: 1000) { _ in
                try await TestDatabase.run(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                    WHERE query LIKE 'COPY (SELECT%' AND datname = current_database()
                    """,
                    in: url)
            }
        }
        #expect(error?.code == .unavailable)
        #expect(try await store.rowCount(of: .partition(Sample.partition)) == 100_000)
    }
}
