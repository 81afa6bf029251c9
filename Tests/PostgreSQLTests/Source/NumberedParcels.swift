#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import UseCases

/// A table of parcels of one day that differ in their keys and numbers only. Nothing makes its keys unique.
struct NumberedParcels {
    /// The database.
    let url: String
    /// The table.
    let table: TableSpecification

    /// The day of all parcels.
    static let day = CalendarDay(daysSinceEpoch: 16_063)

    /// A new database whose table has rows with these keys, in this order.
    init(_ keys: [Int64?]) async throws {
        table = try TableSpecification(
            name: "parcels",
            columns: [
                ColumnSpecification("number", .integer), ColumnSpecification("parcel_id", .integer),
                ColumnSpecification("dispatched", .day), ColumnSpecification("service", .text),
            ], key: ["parcel_id"], partitions: .day(column: "dispatched"))
        url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            CREATE TABLE parcels (parcel_id bigint, dispatched date, number integer, service text);
            CREATE INDEX ON parcels (dispatched, parcel_id);
            """, in: url)
        try await insert(keys)
    }

    /// Adds rows.
    func insert(_ keys: [Int64?]) async throws {
        guard !keys.isEmpty else { return }
        let rows = keys.enumerated().map { number, key in
            "(\(key.map(String.init) ?? "NULL"), '2013-12-24', \(number + 1), 'express')"
        }
        try await TestDatabase.run("INSERT INTO parcels VALUES \(rows.joined(separator: ", "))", in: url)
    }

    /// What a store with some readers hands over.
    func chunks(
        readers: Int, chunkRows: Int, after position: Int64? = nil, rows: Int = 1, _ filter: RowFilter = .all
    ) async throws -> [RowChunk] {
        try await store(readers: readers).chunks(
            of: table, filter, after: position.map { KeyPosition(key: .integer($0), rows: rows) }, chunkRows: chunkRows)
    }

    /// A store with some readers.
    func store(readers: Int) throws -> PostgreSQLStore { try Fixture.store(at: url, readers: readers) }

    /// The number of the program's connections to the database, when the server has noticed that they are closed.
    func connections() async throws -> String {
        let count = """
            SELECT count(*) FROM pg_stat_activity
            WHERE application_name LIKE 'batch-score%' AND datname = current_database()
            """
        var looks = 0
        while try await TestDatabase.run(count, in: url) != "0", looks < 300 { looks += 1 }
        return try await TestDatabase.run(count, in: url)
    }
}

extension RowChunk {
    /// The keys of a chunk of numbered parcels.
    var keys: [Int64] { batch.integers[1].values }

    /// The numbers of its rows.
    var numbers: [Int64] { batch.integers[0].values }
}
#endif
