#if SQLite
import Domain
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

@Suite("Names of tables and columns in SQLite")
struct NameTests {
    /// A quote with a combining accent is one character of Swift's, and none that equals a quote.
    private static let hostile = [
        "select", "order", "the \"day\"", "x\"); DROP TABLE parcels; --", "température °F", "sco\"\u{301}res", "rowid",
        "Flüsse 航班; --", "ordinal", "a'b", "[c]", "?1", ":name", " ",
    ]

    private static func table(
        _ name: String, key: String, _ type: ColumnType = .text, day: String
    ) throws -> TableSpecification {
        try TableSpecification(
            name: name, columns: [ColumnSpecification(key, type, isRequired: true), ColumnSpecification(day, .day)],
            key: [key], partitions: .day(column: day))
    }

    @Test("may be keywords, and contain spaces, quotes and any letters", arguments: hostile)
    func areQuoted(_ name: String) async throws {
        let file = try TemporaryFile()
        let table = try Self.table("t \(name)", key: "k \(name)", day: name)
        let store = try file.store(scores: try ScoreTable(name: name, for: table))
        var rows = RowBatch(schema: table.schema)
        for number in 1...3 {
            rows.texts[0].append("\(number)\"'\(name)")
            rows.integers[0].append(16_063)
            rows.endRow()
        }
        try await store.write(table, .replace) { [rows] in try await $0(rows) }
        let partition = Partition(day: CalendarDay(daysSinceEpoch: 16_063))
        let keys = try await store.keys(of: table, .partition(partition))
        #expect(keys == (1...3).map { Key.text("\($0)\"'\(name)") })
        let position = try await store.chunks(of: table, rows: 2)[0].position
        #expect(try await store.keys(of: table, .partition(partition), after: position) == [keys[2]])
        let outputs = try #require(ModelOutputs(["\(name) 1", "ordinal_"]))
        let claim = try await store.begin(
            try Sample.request("r1", partition: partition, target: name, outputs: outputs))
        let chunk = ScoredChunk(
            index: 0, keys: rows.keys(of: table), outputs: [[1, 2, 3], [4, 5, 6]], rejections: [], position: position)
        _ = try await store.append(chunk, to: claim, at: Sample.time())
        for status in [RunStatus.staged, .audited] {
            _ = try await store.advance(claim, by: RunChange(to: status, at: Sample.time()))
        }
        #expect(try await store.profile(of: claim.run, range: 0...9).outputs.map(\.sum) == [6, 15])
        _ = try await store.publish(claim, at: Sample.time())
        let scores = try await store.scores(of: partition, order: .highestFirst, limit: nil)
        #expect(scores.map(\.key) == keys.reversed())
        #expect(scores.map(\.outputs) == [[3, 6], [2, 5], [1, 4]])
    }

    @Test("cannot contain NUL, be empty, or be SQLite's own", arguments: ["a\0b", "", "sqlite_parcels"])
    func areRefused(_ name: String) async throws {
        let file = try TemporaryFile()
        await expectError(.config) {
            try file.store(scores: try ScoreTable(name: name, for: StoreVariant.standard.table))
        }
        let table = try StoreVariant.standard.labels.renamed(name: name)
        await expectError(.config) { try await file.store().write(table, .replace) { _ in } }
    }

    @Test("of scores cannot be those of the ledger, not even in capitals", arguments: ["RUN", "Ledger_Version"])
    func areDistinct(_ name: String) async throws {
        let file = try TemporaryFile()
        await expectError(.config) {
            try file.store(scores: try ScoreTable(name: name, for: StoreVariant.standard.table))
        }
    }

    @Test("of columns cannot contain NUL")
    func columnsAreRefused() async throws {
        let file = try TemporaryFile()
        let table = try Self.table("t", key: "k", day: "day\0")
        try await file.store().collect(1...1)
        await expectError(.config) { try await file.store().chunks(of: table) }
        await expectError(.config) { try file.store(scores: try ScoreTable(name: "scores", for: table)) }
    }

    @Test("of files may be long, and labels of partitions too: each partition has a lock of its own")
    func locksHaveShortNames() async throws {
        let file = try TemporaryFile(named: String(repeating: "n", count: 140))
        let variant = try #require(StoreVariant.all.first { $0.table.partition?.name == "region" })
        let store = try file.store(variant)
        for (number, end) in ["a", "b"].enumerated() {
            let label = String(repeating: "é", count: 29) + end
            let partition = try #require(Partition(label: label))
            let request = try Sample.request("r\(number)", of: variant, partition: partition)
            _ = try await store.begin(request)
            await expectError(.tryLater) { try await file.store(variant).open(request) }
        }
    }

    @Test("are suggested when one is mistyped")
    func areSuggested() async throws {
        let file = try TemporaryFile()
        try await file.store().collect(1...1)
        let table = try StoreVariant.standard.table.renamed(name: "pracels")
        let message = await expectError(.noInput) { try await file.store().chunks(of: table) }
        #expect(message.contains("did you mean \"parcels\"?"))
    }
}
#endif
