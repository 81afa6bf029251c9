import Domain
import PortContracts
import SQLite
import Testing
import UseCases

@Suite("Collecting into SQLite")
struct CollectionTests {
    private static let ownTable = """
        CREATE TABLE outcomes (note TEXT DEFAULT 'mine', arr_delay INTEGER, flight_id INTEGER);
        INSERT INTO outcomes (flight_id, arr_delay) VALUES (1, 10);
        """

    private func append(_ keys: Int64..., to store: SQLiteStore) async throws {
        let outcomes = try keys.map { FlightOutcome(flight: try Sample.id($0), arrivalDelay: 0) }
        try await store.collectOutcomes(.append) { try await $0(outcomes) }
    }

    @Test("keeps the columns of a table that exists")
    func ownTablesStay() async throws {
        let file = try TemporaryFile()
        try file.execute(Self.ownTable)
        try await append(2, 3, to: try file.store())
        #expect(try file.texts("SELECT note FROM outcomes ORDER BY flight_id") == ["mine", "mine", "mine"])
    }

    @Test("refuses duplicate keys also in a table that would take them", arguments: [1, 2] as [Int64])
    func duplicatesAreRefused(_ key: Int64) async throws {
        let file = try TemporaryFile()
        try file.execute(Self.ownTable)
        await expectError(.dataRefused) { try await append(2, key, to: try file.store()) }
        #expect(try file.number("SELECT count(*) FROM outcomes") == 1)
    }

    @Test("refuses a table with other columns, and a view")
    func otherTablesAreRefused() async throws {
        let file = try TemporaryFile()
        try file.execute(
            """
            CREATE TABLE flights (flight_id INTEGER);
            CREATE VIEW outcomes AS SELECT flight_id, flight_id AS arr_delay FROM flights;
            """)
        await expectError(.config) { try await file.store().collect(try Sample.flights(1)) }
        await expectError(.config) { try await append(1, to: try file.store()) }
    }

    @Test("that is cancelled leaves the table as it was")
    func cancellationRollsBack() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        try await store.collect(try Sample.flights(3))
        let collecting = Task {
            try await store.collectFlights(.replace) { append in
                try await append(try Sample.flights(2, from: 50))
                unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            }
        }
        await #expect(throws: CancellationError.self) { try await collecting.value }
        #expect(try await store.chunks().flatMap(\.flights).map(\.id.rawValue) == [1, 2, 3])
    }
}
