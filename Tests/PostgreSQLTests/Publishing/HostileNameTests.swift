#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("Names and values that are commands")
struct HostileNameTests {
    private static let quote = "o'neil\\"

    @Test(
        "Names of tables, columns, outputs and schemas are only names", arguments: PublishStrategy.allCases,
        ["id", "whole"])
    func names(_ strategy: PublishStrategy, _ scheme: String) async throws {
        let url = try await TestDatabase.fresh()
        try await TestDatabase.run(#"CREATE SCHEMA "a""b; drop""#, in: url)
        let region = #"r"; DROP TABLE x; --"#
        let table = try TableSpecification(
            name: #"a"b; drop.p'; DROP SCHEMA public; --"#,
            columns: [
                ColumnSpecification(Self.quote, .text, isRequired: true),
                ColumnSpecification("a\"b", .integer, isRequired: true), ColumnSpecification(region, .text),
                ColumnSpecification("größe 日本", .real),
            ], key: [Self.quote, "a\"b"], partitions: scheme == "whole" ? .whole : .value(column: region))
        let store = try PostgreSQLStore(
            url: url, scores: try ScoreTable(name: #"a"b; drop.s)"#, for: table), strategy: strategy,
            schema: #"l"edger'; DROP SCHEMA public"#, timeouts: Fixture.timeouts)
        let partition = scheme == "whole" ? Partition.whole : try #require(Partition(label: Self.quote))
        var rows = RowBatch(schema: table.schema)
        let texts = ["\"", "'; DROP SCHEMA public; --", Self.quote, "日本"]
        for (number, text) in texts.enumerated() {
            rows.texts[0].append(text)
            rows.integers[0].append(Int64(number))
            rows.texts[1].append(number < 3 ? partition.label : nil)
            rows.reals[0].append(0.5)
            rows.endRow()
        }
        let batch = rows
        try await store.write(table, .replace) { append in try await append(batch) }
        let filter = try table.filter(for: .partition(partition))
        let keys = try await store.keys(of: table, filter, chunkRows: 2)
        #expect(keys.count == (scheme == "whole" ? 4 : 3))
        #expect(try await store.rowCount(of: table, filter) == keys.count)
        let rest = try await store.keys(of: table, filter, after: KeyPosition(key: keys[1], rows: 1))
        #expect(rest == Array(keys.dropFirst(2)))

        let outputs = try #require(ModelOutputs([#"1"; --"#, "$1"]))
        for (number, digit) in "ab".enumerated() {
            let request = try Sample.request(
                "r\(number)", partition: partition, target: store.target, digit: digit, outputs: outputs,
                second: Int64(number))
            guard case .opened(_, let claim) = try await store.open(request) else { continue }
            let column = try #require(KeyColumn(keys, kind: table.keyKind))
            let values = keys.indices.map { Double($0 + number) }
            let chunk = ScoredChunk(
                index: 0, keys: column, outputs: [values, values], rejections: [],
                position: KeyPosition(key: keys[0], rows: 1).sourcePosition)
            _ = try await store.append(chunk, to: claim, at: Sample.time())
            let profile = try await store.profile(of: claim.run, range: 0...10)
            #expect(profile.outputs.map(\.rows) == [keys.count, keys.count])
            for status in [RunStatus.staged, .audited] {
                _ = try await store.advance(claim, by: RunChange(to: status, at: Sample.time()))
            }
            _ = try await store.publish(claim, at: Sample.time(Int64(number)))
            await store.release(claim)
        }
        let published = try await store.scores(of: partition, order: .byKey, limit: nil)
        #expect(published.map(\.key) == keys)
        #expect(published.map(\.outputs[0]) == keys.indices.map { Double($0 + 1) })
        #expect(try await TestDatabase.run("SELECT to_regnamespace('public')", in: url) == "public")
    }
}
#endif
