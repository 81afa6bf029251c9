import Domain
import Foundation
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

@Suite("A published file")
struct PublishedFileTests {
    @Test("has one row a score, with the run and the model, in the order of the chunks")
    func hasRows() async throws {
        let folder = try TemporaryFolder()
        try await publish([Sample.chunk(0, keys: 1...2), Sample.chunk(1, keys: 3...3)], in: folder.open())
        #expect(
            try folder.text("scores/2013-12-24.csv") == """
                day,flight_id,score,run_id,model_name,model_version
                2013-12-24,1,0.010309278350515464,r1,late,3
                2013-12-24,2,0.020618556701030927,r1,late,3
                2013-12-24,3,0.030927835051546393,r1,late,3

                """)
    }

    @Test("has the same bytes whatever the size of a chunk")
    func hasSameBytes() async throws {
        var texts: Set<String> = []
        for ranges in [[1...9], [1...1, 2...5, 6...9], [1...4, 5...9]] as [[ClosedRange<Int64>]] {
            let folder = try TemporaryFolder()
            try await publish(ranges.enumerated().map { try Sample.chunk($0, keys: $1) }, in: folder.open())
            texts.insert(try folder.text("scores/2013-12-24.csv"))
        }
        #expect(texts.count == 1)
    }

    @Test("without scores has a header, and can be replaced")
    func mayBeEmpty() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        var chunk = try Sample.chunk(0, keys: 1...1, rejected: 2)
        chunk.scores = []
        try await publish([chunk], in: store)
        #expect(try folder.text("scores/2013-12-24.csv") == "day,flight_id,score,run_id,model_name,model_version\n")
        try await publish([Sample.chunk(0, keys: 1...2)], as: "r2", digit: "b", in: store)
        #expect(try await store.scores(of: Sample.partition, order: .byKey, limit: nil).count == 2)
    }

    @Test("of another job is not replaced")
    func belongsToJob() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        try await publish([Sample.chunk(0, keys: 1...2)], in: store)
        let before = try FolderSnapshot(folder.path).files["scores/2013-12-24.csv"]
        let error = try await expectError(.config, "another job's file") {
            try await publish([Sample.chunk(0, keys: 1...2)], as: "r2", job: "other", in: store)
        }
        #expect(error.message.contains("late-arrivals") && error.message.contains("other"), "\(error.message)")
        #expect(try FolderSnapshot(folder.path).files["scores/2013-12-24.csv"] == before)
        #expect(try await store.run(try Sample.request("r2").newID)?.status == .audited)
        try await publish(
            [Sample.chunk(0, keys: 1...2)], as: "r3", job: "third",
            in: folder.open(tables: TableNames(scores: "other_scores")))
    }

    @Test("that was changed by hand is refused with its line")
    func refusesForeignRows() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "day,flight_id,score,run_id,model_name,model_version\n2013-12-24,1,a lot,r1,late,3\n",
            to: "scores/2013-12-24.csv")
        let error = try await expectError(.config, "a score in words") {
            try await folder.open().scores(of: Sample.partition, order: .byKey, limit: nil)
        }
        #expect(error.message.hasPrefix("line 2 of "), "\(error.message)")
        #expect(!error.message.contains("a lot"))
    }

    @Test("stands in the ledger, whose tables are files with a header and a row")
    func standsInLedger() async throws {
        let folder = try TemporaryFolder()
        try await publish([Sample.chunk(0, keys: 1...2, rejected: 1)], in: folder.open())
        #expect(
            try folder.text(".batch-score/publication/r1-1.csv")
                == "run_id,job,partition,rows,published_at\nr1,late-arrivals,2013-12-24,2,\(Sample.time(7))\n")
        #expect(
            try folder.text(".batch-score/chunk/r1/000000.csv")
                == "run_id,chunk,rows_read,rows_rejected,rows_scored,position,committed_at\nr1,0,3,1,2,2,\(Sample.time())\n"
        )
        #expect(
            try folder.text(".batch-score/rejection/r1/000000.csv")
                == "run_id,chunk,ordinal,flight_id,line,column_name,code,expected\n"
                + "r1,0,0,,17,wind_speed,out_of_range,0.0 to 253.0\n")
        for table in LedgerTable.allCases where table != .chunk && table != .rejection {
            let names = try FileManager.default.contentsOfDirectory(
                atPath: "\(folder.path)/.batch-score/\(table.rawValue)")
            #expect(names.count == 1)
            let text = try folder.text(".batch-score/\(table.rawValue)/\(names[0])")
            #expect(text.hasPrefix(table.schema.names.joined(separator: ",") + "\n"))
        }
    }

    private func publish(
        _ chunks: [ScoredChunk], as run: String = "r1", job: String = "late-arrivals", digit: Character = "a",
        in store: CSVFolder
    ) async throws {
        guard case .opened(_, let claim) = try await store.open(try Sample.request(run, job: job, digit: digit)) else {
            throw LawBroken("run \(run) should be a new one")
        }
        for chunk in chunks { _ = try await store.append(chunk, to: claim, at: Sample.time()) }
        _ = try await store.advance(claim, by: RunChange(to: .staged, at: Sample.time()))
        _ = try await store.advance(claim, by: RunChange(to: .audited, audit: Sample.passedAudit, at: Sample.time()))
        _ = try await store.publish(claim, at: Sample.time(7))
        await store.release(claim)
    }
}
