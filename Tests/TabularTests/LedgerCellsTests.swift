import Domain
import Tabular
import Testing
import UseCases

@Suite("The rows of the ledger")
struct LedgerCellsTests {
    private static func record() throws -> RunRecord {
        let digest = try #require(Digest(rawValue: String(repeating: "a0", count: 32)))
        let other = try #require(Digest(rawValue: String(repeating: "b1", count: 32)))
        let model = ModelIdentity(name: try #require(ModelName(rawValue: "late")), version: 3, digest: digest)
        let day = try #require(CalendarDay(iso8601: "2013-12-24"))
        return RunRecord(
            id: try #require(RunID(rawValue: "r1")), job: try #require(JobName(rawValue: "late-arrivals")),
            partition: Partition(day: day), recipe: RunRecipe(model: model, configuration: other, program: "1.2"),
            openedAt: Timestamp(microseconds: 1_387_800_000_000_123))
    }

    private static func fullRecord() throws -> RunRecord {
        var record = try record()
        record.status = .refused
        record.attempt = 4
        record.counts = RunCounts(read: 10, rejected: 2, scored: 8, staged: 8, chunks: 3)
        record.position = SourcePosition(rawValue: 77)
        record.summary = ScoreSummary(rows: 8, mean: 0.1 + 0.2, p05: 0, p25: 0.25, p50: 0.5, p75: 0.75, p95: 1)
        record.message = "it's \"refused\""
        record.updatedAt = Timestamp(microseconds: 1_387_800_060_000_000)
        return record
    }

    @Test("have as many cells as their tables have columns")
    func haveCells() throws {
        let record = try Self.fullRecord()
        let chunk = ScoredChunk(index: 0, scores: [], rejections: [], position: SourcePosition(rawValue: 1))
        let rejection = Rejection(flight: nil, column: nil, code: .notOfType, expected: "")
        let finding = AuditFinding(rule: "", passed: true, observed: "", expected: "")
        let time = record.openedAt
        #expect(record.cells.count == LedgerTable.run.schema.columns.count)
        #expect(chunk.cells(of: record.id, at: time).count == LedgerTable.chunk.schema.columns.count)
        #expect(
            rejection.cells(of: record.id, chunk: 0, ordinal: 0).count == LedgerTable.rejection.schema.columns.count)
        #expect(finding.cells(of: record.id, ordinal: 0).count == LedgerTable.audit.schema.columns.count)
        #expect(record.publicationCells(at: time).count == LedgerTable.publication.schema.columns.count)
    }

    @Test("of runs give the same records back")
    func runRoundTrip() throws {
        for record in [try Self.record(), try Self.fullRecord()] {
            #expect(try RunRecord(cells: record.cells) == record)
        }
    }

    @Test("of runs stand under the names of their columns")
    func runColumns() throws {
        let record = try Self.fullRecord()
        let cells = Dictionary(uniqueKeysWithValues: zip(LedgerTable.run.schema.names, record.cells))
        #expect(cells["run_id"] == .text("r1") && cells["job"] == .text("late-arrivals"))
        #expect(cells["partition"] == .text("2013-12-24") && cells["status"] == .text("refused"))
        #expect(cells["attempt"] == .integer(4) && cells["model_version"] == .integer(3))
        #expect(cells["model_digest"] == .text(record.recipe.model.digest.rawValue))
        #expect(cells["configuration_digest"] == .text(record.recipe.configuration.rawValue))
        #expect(cells["program_version"] == .text("1.2"))
        #expect(
            ["rows_read", "rows_rejected", "rows_scored", "rows_staged", "chunks", "position"].map { cells[$0] }
                == [10, 2, 8, 8, 3, 77].map(Cell.integer))
        #expect(cells["score_mean"] == .real(0.30000000000000004) && cells["score_p95"] == .real(1))
        #expect(cells["message"] == .text("it's \"refused\""))
        #expect(cells["opened_at"] == .text("2013-12-23T12:00:00.000123Z"))
        #expect(cells["updated_at"] == .text("2013-12-23T12:01:00.000000Z"))
    }

    @Test("of runs may have whole numbers where a store has no others, and no message")
    func readsIntegersAsReals() throws {
        var record = try Self.fullRecord()
        record.summary?.p05 = 0
        var cells = record.cells
        cells[try #require(LedgerTable.run.schema.names.firstIndex(of: "score_p05"))] = .integer(0)
        #expect(try RunRecord(cells: cells) == record)
    }

    @Test("of runs are refused when one cell is not what this program writes", arguments: LedgerTable.run.schema.names)
    func refusesCells(_ name: String) throws {
        let index = try #require(LedgerTable.run.schema.names.firstIndex(of: name))
        let column = LedgerTable.run.schema.columns[index]
        var wrong: [Cell] = [column.type == .text ? .integer(5) : .text("secret")]
        if column.isRequired { wrong.append(.null) }
        if ["run_id", "job", "partition", "status", "model_digest", "opened_at"].contains(name) {
            wrong.append(.text("secret!"))
        }
        for cell in wrong {
            var cells = try Self.fullRecord().cells
            cells[index] = cell
            let error = try #require(throws: BatchError.self) { try RunRecord(cells: cells) }
            #expect(error.code == .config)
            #expect(
                error.message.contains("\"\(name)\" of the ledger's table run") && !error.message.contains("secret"))
        }
    }

    @Test("of another width are refused")
    func refusesWidth() throws {
        let error = try #require(throws: BatchError.self) { try RunRecord(cells: try Self.record().cells.dropLast()) }
        #expect(error.code == .config)
        #expect(error.message.contains("25 columns, expected 26"))
    }

    @Test("of rejections and findings give the same values back")
    func otherRoundTrips() throws {
        let run = try Self.record().id
        let rejections = [
            Rejection(flight: nil, column: nil, code: .malformedRecord, expected: "22 fields"),
            Rejection(
                flight: FlightID(rawValue: .max), line: 3, column: "day", code: .init(rawValue: "new"), expected: "é"),
        ]
        for (ordinal, rejection) in rejections.enumerated() {
            #expect(try Rejection(cells: rejection.cells(of: run, chunk: 1, ordinal: ordinal)) == rejection)
        }
        for passed in [true, false] {
            let finding = AuditFinding(rule: "r", passed: passed, observed: "1 of 2", expected: "0")
            #expect(try AuditFinding(cells: finding.cells(of: run, ordinal: 4)) == finding)
        }
        #expect(throws: BatchError.self) { try Rejection(cells: []) }
        #expect(throws: BatchError.self) { try AuditFinding(cells: []) }
    }

    @Test("of chunks and publications say what was committed")
    func otherCells() throws {
        let record = try Self.fullRecord()
        let flight = try #require(FlightID(rawValue: 5))
        let chunk = ScoredChunk(
            index: 2, scores: [Score(flight: flight, value: 0.5)],
            rejections: [
                Rejection(flight: nil, column: nil, code: .notOfType, expected: ""),
                Rejection(flight: nil, column: nil, code: .notOfType, expected: ""),
            ], position: SourcePosition(rawValue: 9))
        let time = record.openedAt
        #expect(
            chunk.cells(of: record.id, at: time) == [
                .text("r1"), .integer(2), .integer(3), .integer(2), .integer(1), .integer(9), .text("\(time)"),
            ])
        #expect(
            record.publicationCells(at: time) == [
                .text("r1"), .text("late-arrivals"), .text("2013-12-24"), .integer(8), .text("\(time)"),
            ])
    }
}
