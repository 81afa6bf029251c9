import Domain
import PortContracts
import Tabular
import Testing
import UseCases

@Suite("The version of a ledger")
struct LedgerVersionTests {
    @Test("is the current one, or there is no ledger yet")
    func current() throws {
        try LedgerVersion.check(nil, of: "here")
        try LedgerVersion.check(LedgerVersion.current, of: "here")
        let older = try refusal { try LedgerVersion.check(1, of: "here") }
        #expect(older.contains("the ledger in here has version 1, this program needs 3"), "\(older)")
        #expect(older.contains("batch-score ledger migrate"))
        let newer = try refusal { try LedgerVersion.check(4, of: "here") }
        #expect(newer.contains("newer"), "\(newer)")
    }

    private static let digest = String(repeating: "a", count: 64)

    /// A row of the table `run` as version 1 wrote it.
    private static func run(position: Cell, statistics: [Cell]) -> [Cell] {
        [
            .text("20131224-7f3a9c21"), .text("late"), .text("2013-12-24"), .text("published"), .integer(2),
            .text("model"), .integer(3), .text(digest), .text(digest), .text("0.1.0"), .integer(10), .integer(1),
            .integer(9), .integer(9), .integer(3), position,
        ] + statistics + [.null, .text("2013-12-23T12:00:00.000123Z"), .text("2013-12-23T12:01:00.000000Z")]
    }

    private func migrated(_ table: LedgerTable, _ cells: [Cell]) throws -> [Cell] {
        try table.migrated(cells, fromVersion: 1) { KeyPosition(key: .integer($0), rows: 1).sourcePosition }
    }

    @Test("1 had runs with one number as position and six statistics; they become current runs")
    func migratesRuns() throws {
        let statistics: [Cell] = [.integer(9)] + [0.5, 0.1, 0.2, 0.3, 0.4, 0.6].map(Cell.real)
        let record = try RunRecord(cells: try migrated(.run, Self.run(position: .integer(42), statistics: statistics)))
        #expect(record.id.rawValue == "20131224-7f3a9c21" && record.status == .published && record.attempt == 2)
        #expect(record.partition.label == "2013-12-24" && record.recipe.program == "0.1.0")
        #expect(record.recipe.problem == .unrecorded && record.recipe.outputs == .score)
        #expect(record.counts == RunCounts(read: 10, rejected: 1, scored: 9, staged: 9, chunks: 3))
        #expect(record.position?.rawValue == "42#1")
        #expect(record.target.isEmpty && record.sourceChecksum == nil && record.scoreChecksum == nil)
        #expect(
            record.summaries == [ScoreSummary(rows: 9, mean: 0.5, p05: 0.1, p25: 0.2, p50: 0.3, p75: 0.4, p95: 0.6)])
        let new = try RunRecord(
            cells: try migrated(.run, Self.run(position: .null, statistics: Array(repeating: .null, count: 7))))
        #expect(new.position == nil && new.summaries == [])
    }

    @Test("1 had whole numbers as positions of chunks and as keys of rejections")
    func migratesOthers() throws {
        let time = Cell.text("2013-12-23T12:00:00.000123Z")
        let chunk = try migrated(
            .chunk, [.text("r1"), .integer(0), .integer(3), .integer(1), .integer(2), .integer(17), time])
        #expect(
            chunk == [
                .text("r1"), .integer(0), .integer(3), .integer(1), .integer(2), .text("17#1"), .null, .null, .null,
                time,
            ])
        for (key, expected) in [(Cell.integer(-5), Key?.some(.integer(-5))), (.null, nil)] {
            let cells = try migrated(
                .rejection,
                [
                    .text("r1"), .integer(0), .integer(0), key, .integer(9), .text("weight"), .text("out_of_range"),
                    .text("x"),
                ])
            #expect(
                try Rejection(cells: cells)
                    == Rejection(key: expected, line: 9, column: "weight", code: .outOfRange, expected: "x"))
        }
        #expect(LedgerTable.rejection.schema(ofVersion: 1, keyColumn: "parcel_id").names[3] == "parcel_id")
    }

    @Test("1 and 2 had the same findings, and publications into a table that they did not record", arguments: [1, 2])
    func keepsOthers(_ version: Int) throws {
        #expect(LedgerTable.audit.schema(ofVersion: version) == LedgerTable.audit.schema)
        let names = LedgerTable.publication.schema(ofVersion: version).names
        #expect(names == ["run_id", "job", "partition", "rows", "published_at"])
        let old: [Cell] = [.text("r1"), .text("late"), .text("p"), .integer(9), .text("2013-12-23T12:01:00.000000Z")]
        let new = try LedgerTable.publication.migrated(old, fromVersion: version) { _ in SourcePosition(rawValue: "") }
        #expect(new == Array(old[..<3]) + [.text(""), old[3], .null, old[4]])
    }

    @Test("1 had no rows of another width", arguments: [LedgerTable.run, .chunk, .rejection])
    func refusesWidth(_ table: LedgerTable) throws {
        let message = try refusal { _ = try migrated(table, [.text("r1")]) }
        #expect(message.contains("1 columns"), "\(message)")
    }
}
