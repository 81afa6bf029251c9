import Domain
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

@Suite("Names of tables and columns in SQLite")
struct NameTests {
    /// A quote with a combining accent is one character of Swift's, and none that equals a quote.
    static let odd = TableNames(flights: "select", outcomes: "Flüge 航班; --", scores: "my \"best\" sco\"\u{301}res")

    static let laws =
        FlightSourceContract.laws + CollectionContract.laws + ScoreStagingContract.laws + ScorePublisherContract.laws

    @Test("may be keywords, and contain spaces, quotes and any letters", arguments: laws)
    func areQuoted(_ law: Law<StoreUnderTest>) async throws {
        let mapping = try FlightMapping(columns: [
            "flight_id": "order", "day": "the \"day\"", "carrier": "x\"); DROP TABLE flights; --",
            "temp": "température °F",
        ])
        try await law.check(TemporaryFile().underTest(tables: Self.odd, mapping: mapping))
    }

    @Test("cannot contain NUL, be empty, or be SQLite's own", arguments: ["a\0b", "", "sqlite_flights"])
    func areRefused(_ name: String) async throws {
        let file = try TemporaryFile()
        await expectError(.config) { try file.store(tables: TableNames(flights: name)) }
    }

    @Test("cannot be given twice, not even in capitals, nor be those of the ledger")
    func areDistinct() async throws {
        let file = try TemporaryFile()
        for names in [
            TableNames(flights: "x", scores: "X"), TableNames(outcomes: "RUN"), TableNames(flights: "scores_staging"),
        ] {
            await expectError(.config) { try file.store(tables: names) }
        }
    }

    @Test("of columns cannot contain NUL")
    func columnsAreRefused() async throws {
        let file = try TemporaryFile()
        let mapping = try FlightMapping(columns: ["day": "day\0"])
        await expectError(.config) { try file.store(mapping: mapping) }
    }

    @Test("are suggested when one is mistyped")
    func areSuggested() async throws {
        let file = try TemporaryFile()
        try await file.store().collect(try Sample.flights(1))
        let store = try file.store(tables: TableNames(flights: "flihgts"))
        let message = await expectError(.noInput) { try await store.chunks() }
        #expect(message.contains("did you mean \"flights\"?"))
    }
}
