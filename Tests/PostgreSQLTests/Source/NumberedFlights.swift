import Domain
@testable import PortContracts
@testable import PostgreSQL
import TestDatabase
import UseCases

/// A table of flights of one day that differ in their keys and numbers only.
struct NumberedFlights {
    /// The database.
    let url: String

    /// A new database whose table has rows with these keys, in this order.
    init(_ keys: [Int64?]) async throws {
        url = try await TestDatabase.fresh()
        try await TestDatabase.run(Self.table, in: url)
        try await insert(keys)
    }

    /// Adds rows.
    func insert(_ keys: [Int64?]) async throws {
        guard !keys.isEmpty else { return }
        let rows = keys.enumerated().map { number, key in
            "(\(key.map(String.init) ?? "NULL"), '2013-12-24', 517, 819, 'UA', \(number % 9999 + 1), 'EWR', 'IAH', 1400)"
        }
        try await TestDatabase.run("INSERT INTO flights VALUES \(rows.joined(separator: ", "))", in: url)
    }

    /// What a store with so many readers lends.
    func chunks(
        readers: Int, chunkRows: Int, after position: Int64? = nil, of selection: FlightSelection = .everything
    ) async throws -> [FlightChunk] {
        try await store(readers: readers).read(
            selection, after: position.map(SourcePosition.init(rawValue:)), chunkRows: chunkRows)
    }

    /// A store with so many readers.
    func store(readers: Int) throws -> StoreUnderTest {
        StoreUnderTest(try Fixture.store(at: url, readers: readers)) { throw LawBroken("not used") }
    }

    /// How many connections of the program to the database there are, when the server has noticed that those are closed
    /// which will be.
    func connections() async throws -> String {
        let count = """
            SELECT count(*) FROM pg_stat_activity
            WHERE application_name = 'batch-score' AND datname = current_database()
            """
        var looks = 0
        while try await TestDatabase.run(count, in: url) != "0", looks < 300 { looks += 1 }
        return try await TestDatabase.run(count, in: url)
    }

    private static let table = """
        CREATE TABLE flights (
            flight_id bigint, day date, sched_dep_time smallint, sched_arr_time smallint, carrier text, flight integer,
            origin text, dest text, distance float8, tailnum text, temp float8, dewp float8, humid float8,
            wind_dir float8, wind_speed float8, wind_gust float8, precip float8, pressure float8, visib float8,
            plane_year smallint, seats integer, engines smallint);
        CREATE INDEX ON flights (day, flight_id);
        """
}

extension FlightChunk {
    /// The keys of its rows.
    var keys: [Int64] { flights.map(\.id.rawValue) }
}
