#if SQLite
import Domain
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

@Suite("Collecting into SQLite")
struct WritingTests {
    private static let labels = StoreVariant.standard.labels
    private static let ownTable = """
        CREATE TABLE deliveries (note TEXT DEFAULT 'mine', delay_days INTEGER, parcel_id INTEGER);
        INSERT INTO deliveries (parcel_id, delay_days) VALUES (-4, 10);
        """

    /// Appends labels; the key of number n is n - 5.
    private func append(_ numbers: Int..., to store: SQLiteStore) async throws {
        let rows = StoreVariant.standard.labelRows(numbers)
        try await store.write(Self.labels, .append) { try await $0(rows) }
    }

    @Test("keeps the columns of a table that exists")
    func ownTablesStay() async throws {
        let file = try TemporaryFile()
        try file.execute(Self.ownTable)
        try await append(2, 3, to: try file.store())
        #expect(try file.texts("SELECT note FROM deliveries ORDER BY parcel_id") == ["mine", "mine", "mine"])
    }

    @Test(
        "is rolled back when triggers change what was written",
        arguments: [
            (
                "BEFORE INSERT ON deliveries WHEN NEW.parcel_id = -2 BEGIN SELECT RAISE(IGNORE); END",
                "3 rows instead of 4"
            ),
            (
                "AFTER INSERT ON deliveries BEGIN UPDATE deliveries SET delay_days = 7 WHERE parcel_id = NEW.parcel_id; END",
                "some values"
            ),
        ])
    func readsBack(_ trigger: String, _ reason: String) async throws {
        let file = try TemporaryFile()
        try file.execute(Self.ownTable)
        try file.execute("CREATE TRIGGER meddle \(trigger)")
        let message = await expectError(.dataRefused) { try await append(2, 3, 4, to: try file.store()) }
        #expect(message.contains(reason) && message.contains("deliveries"), "\(message)")
        #expect(try file.number("SELECT count(*) FROM deliveries") == 1)
    }

    @Test("refuses duplicate keys also in a table that would take them", arguments: [1, 2])
    func duplicatesAreRefused(_ number: Int) async throws {
        let file = try TemporaryFile()
        try file.execute(Self.ownTable)
        let message = await expectError(.dataRefused) { try await append(2, number, to: try file.store()) }
        #expect(message.contains("\"parcel_id\" of table \"deliveries\""))
        #expect(try file.number("SELECT count(*) FROM deliveries") == 1)
    }

    @Test("refuses a table with other columns, a view, and the store's own tables")
    func otherTablesAreRefused() async throws {
        let file = try TemporaryFile()
        try file.execute(
            """
            CREATE TABLE parcels (parcel_id INTEGER);
            CREATE VIEW deliveries AS SELECT parcel_id, parcel_id AS delay_days FROM parcels;
            """)
        await expectError(.config) { try await file.store().collect(1...1) }
        await expectError(.config) { try await append(1, to: try file.store()) }
        for name in ["scores", "SCORES_STAGING", "run", "ledger_version", "sqlite_stat1"] {
            let table = try Self.labels.renamed(name: name)
            await expectError(.config) { try await file.store().write(table, .append) { _ in } }
        }
    }

    @Test("that is cancelled leaves the table as it was")
    func cancellationRollsBack() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        try await store.collect(1...3)
        let collecting = Task {
            try await store.write(StoreVariant.standard.table, .replace) { append in
                try await append(StoreVariant.standard.rows(50...51))
                unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            }
        }
        await #expect(throws: CancellationError.self) { try await collecting.value }
        #expect(try await store.keys() == (1...3).map { StoreVariant.standard.key($0) })
    }

    @Test("writes days and timestamps as texts that SQLite's own functions read, and texts byte by byte")
    func textsAreReadable() async throws {
        let file = try TemporaryFile()
        let table = try TableSpecification(
            name: "t",
            columns: [
                ColumnSpecification("k", .integer), ColumnSpecification("d", .day),
                ColumnSpecification("m", .timestamp), ColumnSpecification("s", .text),
            ], key: ["k"], partitions: .day(column: "m"))
        let rows = {
            var rows = RowBatch(schema: table.schema)
            for (key, moment) in [1_387_843_200_000_000, 1_387_843_200_250_000, -1].enumerated() {
                rows.integers[0].append(Int64(key))
                rows.integers[1].append(16_063)
                rows.integers[2].append(Int64(moment))
                rows.texts[0].append(["", "a\0b", "é"][key])
                rows.endRow()
            }
            return rows
        }()
        try await file.store().write(table, .replace) { try await $0(rows) }
        #expect(try file.texts("SELECT DISTINCT date(d) FROM t") == ["2013-12-24"])
        #expect(
            try file.texts("SELECT m FROM t ORDER BY k") == [
                "2013-12-24 00:00:00", "2013-12-24 00:00:00.250000", "1969-12-31 23:59:59.999999",
            ])
        #expect(try file.texts("SELECT hex(s) FROM t ORDER BY k") == ["", "610062", "C3A9"])
        #expect(try await file.store().chunks(of: table)[0].batch == rows)
    }
}
#endif
