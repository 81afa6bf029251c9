#if PostgreSQL
import Domain
import PortContracts
import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("Collecting into a table of somebody else's in PostgreSQL")
struct CollectedTableTests {
    private static let table = "CREATE TABLE deliveries (parcel_id bigint, delay_days double precision);"
    private static var specification: TableSpecification {
        get throws {
            try TableSpecification(
                name: "deliveries",
                columns: [
                    ColumnSpecification("parcel_id", .integer, isRequired: true),
                    ColumnSpecification("delay_days", .real),
                ], key: ["parcel_id"], partitions: .whole)
        }
    }

    /// Four rows, the last one without a number.
    private static func rows(_ table: TableSpecification) -> RowBatch {
        var rows = RowBatch(schema: table.schema)
        for (key, value) in [(-4, 0.1), (-3, 0.2), (-2, 0.30000000000000004), (-1, nil)] as [(Int64, Double?)] {
            rows.integers[0].append(key)
            rows.reals[0].append(value)
            rows.endRow()
        }
        return rows
    }

    private static let function = "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS"

    @Test(
        "is rolled back when the table has other rows than were written", arguments: [CollectionMode.replace, .append],
        [
            (
                """
                \(function) $$ BEGIN IF NEW.parcel_id = -3 THEN RETURN NULL; END IF; RETURN NEW; END $$;
                CREATE TRIGGER t BEFORE INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION meddle();
                """, "rows instead of"
            ),
            (
                """
                \(function) $$ BEGIN NEW.delay_days := 7; RETURN NEW; END $$;
                CREATE TRIGGER t BEFORE INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION meddle();
                """, "some values"
            ),
            (
                "CREATE RULE r AS ON INSERT TO deliveries WHERE NEW.parcel_id = -3 DO INSTEAD NOTHING;",
                "rows instead of"
            ),
            ("ALTER TABLE deliveries ALTER delay_days TYPE numeric(3,0);", "some values"),
            ("ALTER TABLE deliveries ALTER delay_days TYPE real;", "some values"),
        ])
    func readsBack(_ mode: CollectionMode, _ meddling: (sql: String, reason: String)) async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run("\(Self.table) INSERT INTO deliveries VALUES (77, 0.5); \(meddling.sql)", in: url)
        let before = try await TestDatabase.run("SELECT parcel_id, delay_days FROM deliveries", in: url)
        let store = try Fixture.store(at: url)
        let table = try Self.specification
        let rows = Self.rows(table)
        let error = await #expect(throws: BatchError.self) {
            try await store.write(table, mode) { try await $0(rows) }
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains(meddling.reason) == true, "\(error?.message ?? "")")
        #expect(try await TestDatabase.run("SELECT parcel_id, delay_days FROM deliveries", in: url) == before)
    }

    @Test("compares texts by their bytes, whatever its collation takes for the same", arguments: [false, true])
    func collation(isMeddling: Bool) async throws {
        let url = try await TestDatabase.fresh()
        let trigger = """
            \(Self.function) $$ BEGIN NEW.depot := upper(NEW.depot); RETURN NEW; END $$;
            CREATE TRIGGER t BEFORE INSERT ON deliveries FOR EACH ROW EXECUTE FUNCTION meddle();
            """
        try await TestDatabase.run(
            """
            CREATE COLLATION nocase (provider = icu, locale = 'und-u-ks-level2', deterministic = false);
            CREATE TABLE deliveries (parcel_id bigint, depot text COLLATE nocase);
            \(isMeddling ? trigger : "")
            """, in: url)
        let table = try TableSpecification(
            name: "deliveries",
            columns: [
                ColumnSpecification("parcel_id", .integer, isRequired: true), ColumnSpecification("depot", .text),
            ],
            key: ["parcel_id"], partitions: .whole)
        var rows = RowBatch(schema: table.schema)
        for (key, depot) in [(1, "North"), (2, nil)] as [(Int64, String?)] {
            rows.integers[0].append(key)
            rows.texts[0].append(depot)
            rows.endRow()
        }
        let (store, batch) = (try Fixture.store(at: url), rows)
        let write = { try await store.write(table, .replace) { try await $0(batch) } }
        guard isMeddling else { return try await write() }
        let error = await #expect(throws: BatchError.self) { try await write() }
        #expect(error?.code == .dataRefused)
    }

    @Test("takes the rows when its columns have other types that hold them")
    func otherTypes() async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(
            "CREATE TABLE deliveries (delay_days double precision, parcel_id smallint, note text DEFAULT 'mine')",
            in: url)
        let table = try Self.specification
        let rows = Self.rows(table)
        try await Fixture.store(at: url).write(table, .append) { try await $0(rows) }
        #expect(try await TestDatabase.run("SELECT count(*) FROM deliveries", in: url) == "4")
    }
}
#endif
