import Domain
import Testing

@Suite("The record of a run")
struct RunRecordTests {
    private let later = Timestamp(microseconds: 5_000_000)

    @Test("of a new run is at its beginning")
    func new() throws {
        let record = try RunRecord.sample()
        #expect(record.status == .staging)
        #expect(record.attempt == 1)
        #expect(record.counts == RunCounts())
        #expect(record.position == nil && record.summaries.isEmpty && record.message == nil)
        #expect(record.updatedAt == record.openedAt)
    }

    @Test("counts a chunk's rows and moves to its position, and nothing else changes")
    func adding() throws {
        let before = try RunRecord.sample()
        let after = before.adding(.sample(scores: 3, rejections: 2, position: "42"), at: later)
        #expect(after.counts == RunCounts(read: 5, rejected: 2, scored: 3, staged: 3, chunks: 1))
        #expect(after.position == SourcePosition(rawValue: "42"))
        var expected = before
        (expected.counts, expected.position, expected.updatedAt) = (after.counts, after.position, later)
        (expected.sourceChecksum, expected.scoreChecksum) = (after.sourceChecksum, after.scoreChecksum)
        #expect(after == expected)
    }

    @Test("adds up the checksums of its chunks, unless it is of an older ledger")
    func checksums() throws {
        var chunks = [ScoredChunk.sample(scores: 3, rejections: 0), .sample(index: 1, scores: 2, rejections: 1)]
        for index in chunks.indices { chunks[index].sourceChecksum = RowChecksum(sum: UInt64(index) + 40) }
        var record = try RunRecord.sample()
        for chunk in chunks { record = record.adding(chunk, at: later) }
        #expect(record.sourceChecksum == RowChecksum(sum: 81))
        #expect(record.scoreChecksum == chunks[0].scoreChecksum + chunks[1].scoreChecksum)
        record.sourceChecksum = nil
        #expect(record.adding(chunks[0], at: later).sourceChecksum == nil)
    }

    @Test("takes over a change's status, message and time")
    func applying() throws {
        let before = try RunRecord.sample()
        let after = try before.applying(RunChange(to: .failed, message: "disk full", at: later))
        var expected = before
        (expected.status, expected.message, expected.updatedAt) = (.failed, "disk full", later)
        #expect(after == expected)
    }

    @Test("takes over an audit's figures and keeps them, and forgets the message of the step before")
    func audit() throws {
        let summaries = ["low", "high"].map {
            ScoreSummary(output: $0, rows: 2, mean: 0.5, p05: 0.1, p25: 0.2, p50: 0.5, p75: 0.8, p95: 0.9)
        }
        let audit = AuditReport(findings: [], summaries: summaries)
        var staged = try RunRecord.sample("run-1", .staged)
        staged.message = "old"
        let audited = try staged.applying(RunChange(to: .audited, audit: audit, at: later))
        #expect(audited.summaries == summaries)
        #expect(audited.message == nil)
        let published = try audited.applying(RunChange(to: .published, at: later))
        #expect(published.summaries == summaries)
        #expect(published.status == .published)
    }

    @Test("refuses a change that may not follow")
    func illegal() throws {
        let staging = try RunRecord.sample()
        let error = #expect(throws: RunStatus.IllegalTransition.self) {
            try staging.applying(RunChange(to: .published, at: later))
        }
        #expect(error?.from == .staging && error?.to == .published)
    }

    @Test(
        "that is resumed counts one more attempt; stopped and failed runs are staging again, others stay where they were",
        arguments: [
            (.staging, .staging), (.stopped, .staging), (.failed, .staging), (.staged, .staged), (.audited, .audited),
        ] as [(RunStatus, RunStatus)])
    func resumed(from: RunStatus, to: RunStatus) throws {
        var before = try RunRecord.sample("run-1", from)
        before.position = SourcePosition(rawValue: "42")
        before.message = from == .failed ? "disk full" : nil
        let after = before.resumed(by: ProcessIdentity(host: "node-4", number: 1), at: later)
        var expected = before
        (expected.status, expected.attempt, expected.message, expected.updatedAt) = (to, 2, nil, later)
        expected.process = ProcessIdentity(host: "node-4", number: 1)
        #expect(after == expected)
    }

    @Test("adds a chunk only while it is staging, only in turn, and only with the outputs of its recipe")
    func staging() throws {
        let outputs = try #require(ModelOutputs(["low", "high"]))
        let record = try RunRecord.sample(recipe: .sample(outputs: outputs))
        let chunk = ScoredChunk.sample(scores: 3, rejections: 1, outputs: 2)
        let after = try record.staging(chunk, at: later)
        #expect(after == record.adding(chunk, at: later))
        #expect(throws: RunRecord.StagingRefusal.outOfTurn(record.id, given: 0, expected: 1)) {
            try after.staging(chunk, at: later)
        }
        #expect(throws: RunRecord.StagingRefusal.otherOutputs(record.id, given: 1, expected: 2)) {
            try record.staging(.sample(scores: 3, rejections: 1), at: later)
        }
        for status in RunStatus.allCases where status != .staging {
            let ended = try RunRecord.sample("run-1", status)
            #expect(throws: RunRecord.StagingRefusal.notStaging(ended.id, status)) {
                try ended.staging(.sample(scores: 1, rejections: 0), at: later)
            }
        }
    }

    @Test("says why a chunk cannot be added")
    func refusals() throws {
        let id = try RunID.of("run-1")
        let texts = [
            RunRecord.StagingRefusal.notStaging(id, .audited), .outOfTurn(id, given: 3, expected: 2),
            .otherOutputs(id, given: 1, expected: 3),
        ].map(\.description)
        #expect(
            texts == [
                "run run-1 is audited; only a staging run takes chunks",
                "run run-1 was given chunk 3, expected chunk 2",
                "run run-1 was given 1 columns of scores, expected 3",
            ])
    }
}
