#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing

@Suite("Plans of reading statements")
struct QueryPlanTests {
    /// Of plans with a sort and plans that read the whole table, the server takes one only if there is no other.
    private static func plan(_ url: String, _ copy: String) throws -> String {
        let connection = try Fixture.connection(to: url)
        try connection.execute(
            """
            SET enable_sort = off; SET enable_seqscan = off; SET enable_bitmapscan = off; SET enable_incremental_sort = off
            """)
        let select = copy.replacing("COPY (", with: "").replacing(") TO STDOUT (FORMAT binary)", with: "")
        return try connection.execute("EXPLAIN \(select)").compactMap(\.first).compactMap(\.self).joined(
            separator: "\n")
    }

    @Test("The order of integer keys comes from an index on day and key, whatever integers they are")
    func integers() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            """
            CREATE TABLE parcels (parcel_id integer NOT NULL, dispatched date, PRIMARY KEY (parcel_id));
            CREATE INDEX ON parcels (dispatched, parcel_id);
            """, in: url)
        let table = try TableSpecification(
            name: "parcels",
            columns: [ColumnSpecification("parcel_id", .integer), ColumnSpecification("dispatched", .day)],
            key: ["parcel_id"], partitions: .day(column: "dispatched"))
        let query = try Fixture.connection(to: url).query(
            table, .days(column: 1, NumberedParcels.day...NumberedParcels.day))
        let range = KeyRange(number: 1, start: .after(.integer(7)), end: KeyRange.End(key: .integer(9), chunks: 1))
        let position = KeyPosition(key: .integer(7), rows: 2)
        for copy in [try query.copy(after: nil), try query.copy(after: position), try query.copy(range)] {
            let plan = try Self.plan(url, copy)
            #expect(plan.contains("Index") && !plan.contains("Sort"), "\(plan)")
        }
    }

    @Test(
        "The order of composite keys comes from an index that orders texts by bytes, and so does the start of a range")
    func composite() async throws {
        let store = try await Fixture.storeUnderTest()
        let table = try TableSpecification(
            name: "parcels",
            columns: [
                ColumnSpecification("depot", .text, isRequired: true),
                ColumnSpecification("number", .integer, isRequired: true),
                ColumnSpecification("region", .text),
            ], key: ["depot", "number"], partitions: .value(column: "region"))
        try await store.write(RowBatch(schema: table.schema), to: table)
        let url = try #require((store.reader as? PostgreSQLStore)?.testURL)
        let query = try Fixture.connection(to: url).query(table, .texts(column: 2, from: "eu", through: "eu"))
        let range = KeyRange(
            number: 1, start: .after(.composite([.text("a"), .integer(7)])),
            end: KeyRange.End(key: .composite([.text("b"), .integer(9)]), chunks: 1))
        let plan = try Self.plan(url, try query.copy(range))
        #expect(plan.contains("Index Cond") && plan.contains("ROW(") && !plan.contains("Sort"), "\(plan)")
    }

    @Test("A day of moments with a zone is a range of an index")
    func moments() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            "CREATE TABLE parcels (parcel_id bigint PRIMARY KEY, t timestamptz); CREATE INDEX ON parcels (t)", in: url)
        let table = try TableSpecification(
            name: "parcels",
            columns: [ColumnSpecification("parcel_id", .integer), ColumnSpecification("t", .timestamp)],
            key: ["parcel_id"], partitions: .day(column: "t"), timeZone: "America/New_York")
        let query = try Fixture.connection(to: url).query(
            table, .days(column: 1, NumberedParcels.day...NumberedParcels.day))
        let plan = try Self.plan(url, query.copyUnordered)
        #expect(plan.contains("Index Cond: ((t >= "), "\(plan)")
    }
}

extension PostgreSQLStore {
    /// The URL of the store's database.
    var testURL: String {
        "postgresql://\(address.user ?? "")@\(address.host):\(address.port)/\(address.database)"
    }
}
#endif
