import Domain
import Testing

@Suite("What a table has of a published run")
struct PublicationStateTests {
    private func run(_ checksum: RowChecksum? = RowChecksum(sum: 7)) throws -> RunRecord {
        var run = try RunRecord.sample("run-1", .published)
        run.counts = RunCounts(read: 3, scored: 3, staged: 3, chunks: 1)
        run.scoreChecksum = checksum
        return run
    }

    private func state(_ rows: Int, foreign: Int = 0, _ sum: UInt64 = 7) throws -> PublicationState {
        PublicationState(
            of: try run(), found: PublishedTally(rows: rows, foreignRows: foreign, checksum: RowChecksum(sum: sum)))
    }

    @Test("is intact only with as many rows, all of the run, and its checksum")
    func states() throws {
        #expect(try state(3) == .intact)
        #expect(try state(0, 0) == .missing)
        #expect(try state(2) == .changed("2 rows, published were 3"))
        #expect(try state(4, foreign: 1) == .changed("4 rows, published were 3"))
        #expect(try state(3, foreign: 2) == .changed("2 of 3 rows are of another run or model"))
        #expect(try state(3, 8) == .changed("3 rows as published, but other keys or scores"))
    }

    @Test("can only be counted when an older program published it")
    func older() throws {
        let found = PublishedTally(rows: 3, checksum: RowChecksum(sum: 99))
        #expect(PublicationState(of: try run(nil), found: found) == .intact)
        #expect(PublicationState(of: try run(nil), found: PublishedTally(rows: 2)) != .intact)
    }
}
