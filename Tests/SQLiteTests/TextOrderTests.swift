#if SQLite
import Domain
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

@Suite("Texts as keys and partitions in SQLite")
struct TextOrderTests {
    private static let texts = ["", " ", "A", "A ", "Z", "a", "a\0", "a\0b", "aé", "e\u{301}", "z", "é", "日", "😀"]

    /// A table whose texts are compared without regard to case, with as many rows as texts.
    private func file(collation: String) throws -> TemporaryFile {
        let file = try TemporaryFile()
        try file.execute("CREATE TABLE t (code TEXT COLLATE \(collation), area TEXT COLLATE \(collation), n INTEGER)")
        for text in Self.texts.reversed() {
            let bytes = text.utf8.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            let literal = "CAST(x'\(bytes)' AS TEXT)"
            try file.execute("INSERT INTO t VALUES (\(literal), \(text.contains("\0") ? "'Z'" : literal), 1)")
        }
        return file
    }

    private func table(_ key: [String] = ["code"]) throws -> TableSpecification {
        try TableSpecification(
            name: "t",
            columns: [
                ColumnSpecification("n", .integer), ColumnSpecification("area", .text),
                ColumnSpecification("code", .text),
            ], key: key, partitions: .value(column: "area"))
    }

    @Test("are ordered by their bytes whatever the table's collation", arguments: ["NOCASE", "RTRIM", "BINARY"])
    func bytesDecide(_ collation: String) async throws {
        let file = try file(collation: collation)
        let table = try table()
        #expect(try await file.store().keys(of: table) == Self.texts.map(Key.text))
        for (index, chunk) in try await file.store().chunks(of: table, rows: 1).enumerated() {
            let rest = try await file.store().keys(of: table, after: chunk.position)
            #expect(rest == Self.texts[(index + 1)...].map(Key.text), "after \(chunk.position)")
        }
    }

    @Test("select partitions by their bytes", arguments: ["NOCASE", "RTRIM", "BINARY"])
    func partitionsAreExact(_ collation: String) async throws {
        let file = try file(collation: collation)
        let table = try table()
        let (capital, small) = (try #require(Partition(label: "A")), try #require(Partition(label: "a")))
        #expect(try await file.store().keys(of: table, .partition(capital)) == [.text("A")])
        #expect(try await file.store().keys(of: table, .partition(small)) == [.text("a")])
        let range = Selection.partitions(capital, small)
        let expected = Self.texts.filter { !$0.contains("\0") }[2...5].map(Key.text) + [.text("a\0"), .text("a\0b")]
        #expect(try await file.store().keys(of: table, range).sorted() == expected.sorted())
        #expect(try await file.store().rowCount(of: table, try table.filter(for: range)) == expected.count)
    }

    @Test("resume in composite keys part by part")
    func compositeKeysResume() async throws {
        let file = try file(collation: "NOCASE")
        let table = try table(["n", "code"])
        let chunks = try await file.store().chunks(of: table, rows: 5)
        let rest = try await file.store().keys(of: table, after: chunks[1].position)
        #expect(rest == Self.texts[10...].map { .composite([.integer(1), .text($0)]) })
    }

    @Test("come back from the published table with all their bytes")
    func textsArePublished() async throws {
        let file = try file(collation: "BINARY")
        let (table, keys) = (try table(), try #require(KeyColumn(Self.texts.map(Key.text), kind: .text)))
        let store = try file.store(scores: try ScoreTable(name: "scores", for: table))
        let partition = try #require(Partition(label: "Z"))
        let claim = try await store.begin(try Sample.request("r1", partition: partition))
        let chunk = ScoredChunk(
            index: 0, keys: keys, outputs: [keys.keys.indices.map(Double.init)], rejections: [],
            position: SourcePosition(rawValue: "1#1"))
        _ = try await store.append(chunk, to: claim, at: Sample.time())
        #expect(try await store.profile(of: claim.run, range: 0...1).duplicates == 0)
        for status in [RunStatus.staged, .audited] {
            _ = try await store.advance(claim, by: RunChange(to: status, at: Sample.time()))
        }
        _ = try await store.publish(claim, at: Sample.time())
        #expect(try await store.scores(of: partition, order: .byKey, limit: nil).map(\.key) == keys.keys)
    }

    @Test("are refused as keys in a file that keeps texts in UTF-16, which orders them otherwise")
    func otherEncodingsAreRefused() async throws {
        let file = try TemporaryFile()
        try file.execute("PRAGMA encoding = 'UTF-16le'; CREATE TABLE t (code TEXT, area TEXT, n INTEGER)")
        let message = await expectError(.config) { try await file.store().chunks(of: try table()) }
        #expect(message.contains("UTF-16le"))
        try file.execute("INSERT INTO t VALUES ('é', 'west', 1)")
        let byNumber = try table(["n"])
        let west = Selection.partition(try #require(Partition(label: "west")))
        #expect(try await file.store().chunks(of: byNumber, west)[0].batch.texts[1].string(0) == "é")
    }
}
#endif
