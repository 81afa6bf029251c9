import Domain
import PortContracts
import Tabular
import Testing
import UseCases

@Suite("The rows of the ledger")
struct LedgerCellsTests {
    private static func record() throws -> RunRecord {
        let request = try Sample.request("r1", outputs: try Sample.classes())
        return RunRecord(
            id: request.newID, job: request.job, partition: request.partition, target: request.target,
            recipe: request.recipe, chunkRows: request.chunkRows, openedAt: request.time)
    }

    private static func fullRecord() throws -> RunRecord {
        var record = try record()
        record.partition = try #require(Partition(label: "eu, \"west\""))
        record.status = .refused
        record.target = "public.\"Scores\""
        record.attempt = 4
        record.process = Sample.process
        record.isRescore = true
        record.parent = try Sample.request("r0").newID
        record.timeZone = "Europe/Berlin"
        record.sourceChecksum = RowChecksum(sum: 17)
        record.scoreChecksum = RowChecksum(sum: .max)
        record.counts = RunCounts(read: 10, rejected: 2, scored: 8, staged: 8, chunks: 3)
        record.position = KeyPosition(key: .text("a#1"), rows: 2).sourcePosition
        record.summaries = Sample.passedAudit.summaries
        record.message = "it's \"refused\""
        record.updatedAt = Sample.time(60)
        return record
    }

    @Test("have as many cells as their tables have columns")
    func haveCells() throws {
        let record = try Self.fullRecord()
        let chunk = Sample.chunk(0, 1...2)
        let rejection = Rejection(key: nil, column: nil, code: .notOfType, expected: "")
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

    @Test("of runs are under the names of their columns")
    func runColumns() throws {
        let record = try Self.fullRecord()
        let cells = Dictionary(uniqueKeysWithValues: zip(LedgerTable.run.schema.names, record.cells))
        let texts = [
            "run_id": "r1", "job": "late-parcels", "partition": "eu, \"west\"", "status": "refused",
            "model_digest": String(repeating: "a", count: 64), "problem_name": "parcels",
            "problem_digest": String(repeating: "d", count: 64), "outputs": #"["early","on_time","late"]"#,
            "target": "public.\"Scores\"", "host": "node-3", "parent_run_id": "r0", "time_zone": "Europe/Berlin",
            "source_checksum": "0000000000000011", "score_checksum": "ffffffffffffffff",
            "program_version": "1.0", "position": "\"a#1\"#2", "message": "it's \"refused\"",
            "opened_at": "2013-12-23T12:00:00.000123Z", "updated_at": "2013-12-23T12:01:00.000123Z",
        ]
        for (name, text) in texts { #expect(cells[name] == .text(text), "\(name)") }
        let integers = [
            "attempt": 4, "process": 4711, "is_rescore": 1, "chunk_rows": 10, "model_version": 3, "problem_version": 2,
            "are_probabilities": 1, "rows_read": 10,
            "rows_rejected": 2, "rows_scored": 8, "rows_staged": 8, "chunks": 3,
        ]
        for (name, number) in integers { #expect(cells[name] == .integer(Int64(number)), "\(name)") }
        guard case .text(let summary) = cells["score_summary"] else { throw ContractViolation("no summary") }
        #expect(summary.contains(#""mean":0.30000000000000004"#) && summary.contains(#""output":"on \"time\"""#))
    }

    @Test("of runs whose scores were not audited have no statistics")
    func noSummaries() throws {
        let cells = Dictionary(uniqueKeysWithValues: zip(LedgerTable.run.schema.names, try Self.record().cells))
        #expect(cells["score_summary"] == .null && cells["position"] == .null && cells["message"] == .null)
    }

    @Test("of runs change with each chunk in the columns of progress only")
    func progress() throws {
        let before = try Self.fullRecord()
        let after = before.adding(Sample.chunk(3, 1...2), at: Sample.time(99))
        var cells = before.cells
        for (column, cell) in after.progressCells {
            cells[try #require(LedgerTable.run.schema.names.firstIndex(of: column))] = cell
        }
        #expect(try RunRecord(cells: cells) == after)
    }

    @Test("of runs are refused when one cell is not what this program writes", arguments: LedgerTable.run.schema.names)
    func refusesCells(_ name: String) throws {
        let index = try #require(LedgerTable.run.schema.names.firstIndex(of: name))
        let column = LedgerTable.run.schema.columns[index]
        var wrong: [Cell] = [column.type == .text ? .integer(5) : .text("secret")]
        if column.isRequired { wrong.append(.null) }
        let formed = [
            "run_id", "job", "status", "model_digest", "problem_name", "problem_digest", "outputs", "score_summary",
            "opened_at",
        ]
        if formed.contains(name) { wrong.append(.text("secret!")) }
        if name == "partition" { wrong.append(.text("secret\n")) }
        for cell in wrong {
            var cells = try Self.fullRecord().cells
            cells[index] = cell
            let message = try refusal { _ = try RunRecord(cells: cells) }
            #expect(message.contains("of the ledger's table run") && !message.contains("secret"), "\(message)")
        }
    }

    @Test("of another width are refused")
    func refusesWidth() throws {
        let message = try refusal { _ = try RunRecord(cells: try Self.record().cells.dropLast()) }
        #expect(message.contains("33 columns, expected 34"), "\(message)")
    }

    @Test("of rejections and findings give the same values back")
    func otherRoundTrips() throws {
        let run = try Self.record().id
        let rejections = [
            Rejection(key: nil, column: nil, code: .malformedRecord, expected: "22 fields"),
            Rejection(key: .integer(.max), line: 3, column: "day", code: .init(rawValue: "new"), expected: "é"),
            Rejection(key: .text("1"), column: nil, code: .notOfType, expected: ""),
            Rejection(key: .composite([.text("a,\"b"), .integer(-1)]), column: nil, code: .outOfRange, expected: ""),
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
        let time = record.openedAt
        #expect(
            Sample.chunk(2, 5...5, rejected: 2).cells(of: record.id, at: time) == [
                .text("r1"), .integer(2), .integer(3), .integer(2), .integer(1), .text("0#1"),
                .text("0000000000000007"), .text(Sample.chunk(2, 5...5).scoreChecksum.rawValue), .null,
                .text("\(time)"),
            ])
        #expect(
            record.publicationCells(at: time) == [
                .text("r1"), .text("late-parcels"), .text("eu, \"west\""), .text("public.\"Scores\""), .integer(8),
                .text("ffffffffffffffff"), .text("\(time)"),
            ])
    }
}
