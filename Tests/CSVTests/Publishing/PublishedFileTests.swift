import Domain
import Foundation
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

@Suite("A published file")
struct PublishedFileTests {
    @Test("has one row for each score, with the run and the model, in the order of the chunks")
    func hasRows() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.underTest()
        try await store.publish(try store.request("r1"), [store.chunk(0, 6...7), store.chunk(1, 8...8)])
        #expect(
            try folder.text("scores/2013-12-24.csv") == """
                dispatched,parcel_id,score,run_id,model_name,model_version
                2013-12-24,1,0.061855670103092786,r1,late,3
                2013-12-24,2,0.07216494845360824,r1,late,3
                2013-12-24,3,0.08247422680412371,r1,late,3

                """)
    }

    @Test("has the columns of its table: no partition for a whole table, one column for each output")
    func hasColumns() async throws {
        let classes = try Sample.classes()
        var files: [String: String] = [:]
        for variant in StoreVariant.all {
            let folder = try TemporaryFolder()
            let store = try folder.underTest(variant)
            let partition = variant.partitions[variant.partitions.count - 1]
            let request = try store.request("r1", partition: partition, outputs: classes)
            try await store.publish(request, [store.chunk(0, 6...6, partition: partition, outputs: 3)])
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(folder.path)/scores")
            let text = try folder.text("scores/\(names[0])")
            files["\(variant)"] = "\(names.joined(separator: " ")): \(text.prefix { $0 != "\n" })"
            let read = try await store.published.scores(of: partition, order: .byKey, limit: nil)
            #expect(read.map(\.partition) == [partition] && read.map(\.key) == [variant.key(6, in: partition)])
        }
        let outputs = "early,on_time,late,run_id,model_name,model_version"
        #expect(files["(parcel_id) by whole"] == "all.csv: parcel_id,\(outputs)")
        #expect(files["(barcode) by snapshot"] == "2014-02-28.csv: snapshot,barcode,\(outputs)")
        #expect(files["(parcel_id) by value:zone"] == "10.csv: zone,parcel_id,\(outputs)")
        #expect(
            files["(depot, parcel_id) by month:dispatched"] == "2014-02.csv: dispatched,depot,parcel_id,\(outputs)")
        #expect(files["(barcode) by value:region"] == "%C3%A9%25_.csv: region,barcode,\(outputs)")
        #expect(files["(region, parcel_id) by value:region"] == "%C3%A9%25_.csv: region,parcel_id,\(outputs)")
    }

    @Test("has the same bytes whatever the size of a chunk", arguments: StoreVariant.all)
    func hasSameBytes(_ variant: StoreVariant) async throws {
        var texts: Set<String> = []
        for ranges in [[1...9], [1...1, 2...5, 6...9], [1...4, 5...9]] {
            let folder = try TemporaryFolder()
            let store = try folder.underTest(variant)
            let chunks = ranges.enumerated().map { store.chunk($0, $1) }
            try await store.publish(try store.request("r1"), chunks)
            texts.insert(try folder.text("scores/\(variant.partition.fileName).csv"))
        }
        #expect(texts.count == 1)
    }

    @Test("has keys with quotes, commas and line breaks")
    func hasHostileKeys() async throws {
        let variant = try #require(StoreVariant.all.first { $0.table.keyKind == .text })
        let keys = ["\n", "\r\n\r\n", " ", "\"", "\"\n\"", "'", ",", "a\nb", "a,b", "日本"]
        let folder = try TemporaryFolder()
        let store = try folder.underTest(variant)
        let chunks = [keys.prefix(4), keys.suffix(6)].enumerated().map { index, keys in
            ScoredChunk(
                index: index, keys: .texts(KeyTexts(Array(keys))), outputs: [keys.map { _ in 0.5 }], rejections: [],
                position: SourcePosition(rawValue: "\(index)"))
        }
        try await store.publish(try store.request("r1"), chunks)
        let read = try await store.published.scores(of: variant.partition, order: .byKey, limit: nil)
        #expect(read.map(\.key) == keys.map(Key.text))
        let profile = try await store.staging.profile(of: try store.request("r1").newID, range: 0...1)
        #expect(profile.rows == 10 && profile.duplicates == 0)
    }

    @Test("without scores has a header, and can be replaced")
    func mayBeEmpty() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.underTest()
        let chunk = store.chunk(0, 1...1, rejected: 2).with(keys: .integers([]), outputs: [[]])
        try await store.publish(try store.request("r1"), [chunk])
        #expect(
            try folder.text("scores/2013-12-24.csv") == "dispatched,parcel_id,score,run_id,model_name,model_version\n")
        try await store.publish(try store.request("r2", digit: "b"), [store.chunk(0, 1...2)])
        #expect(try await store.publishedValues().count == 2)
    }

    @Test("of another job is not replaced")
    func belongsToJob() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.underTest()
        try await store.publish(try store.request("r1"), [store.chunk(0, 1...2)])
        let before = try FolderSnapshot(folder.path).files["scores/2013-12-24.csv"]
        let error = try await expectError(.config, "another job's file") {
            try await store.publish(try store.request("r2", job: "other"), [store.chunk(0, 1...2)])
        }
        #expect(error.message.contains("late-parcels") && error.message.contains("other"), "\(error.message)")
        #expect(try FolderSnapshot(folder.path).files["scores/2013-12-24.csv"] == before)
        #expect(try await store.history.run(try store.request("r2").newID)?.status == .audited)
    }

    @Test("of one job beside that of another has a folder of its own")
    func otherTable() async throws {
        let folder = try TemporaryFolder()
        let variant = StoreVariant.standard
        for (run, job, table) in [("r1", "late-parcels", "scores"), ("r2", "other", "other_scores")] {
            let scores = try ScoreTable(name: table, for: variant.table)
            let store = StoreUnderTest(try folder.open(scores), variant: variant) { try folder.underTest() }
            try await store.publish(try store.request(run, job: job), [store.chunk(0, 1...2)])
            #expect(try folder.text("\(table)/2013-12-24.csv").contains(",\(run),"))
        }
    }

    @Test(
        "that was changed by hand is refused with its line",
        arguments: ["a lot,r1,late,3", "0.5,r1,late", "1,R 1,late,3"])
    func refusesForeignRows(_ row: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "dispatched,parcel_id,score,run_id,model_name,model_version\n2013-12-24,1,\(row)\n",
            to: "scores/2013-12-24.csv")
        let error = try await expectError(.config, row) { try await folder.underTest().publishedValues() }
        #expect(error.message.hasPrefix("line 2 of "), "\(error.message)")
        #expect(!error.message.contains("a lot"))
    }

    @Test("is in the ledger, whose tables are files with a header and a row")
    func isInLedger() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.underTest()
        var chunk = store.chunk(0, 1...2, rejected: 2)
        chunk.position = SourcePosition(rawValue: "4")
        try await store.publish(try store.request("r1"), [chunk])
        #expect(try folder.text(".batch-score/version") == "\(LedgerVersion.current)\n")
        #expect(
            try folder.text(".batch-score/publication/r1-1.csv")
                == "run_id,job,partition,target,rows,score_checksum,published_at\n"
                + "r1,late-parcels,2013-12-24,scores,2,\(chunk.scoreChecksum),\(Sample.time())\n")
        #expect(
            try folder.text(".batch-score/chunk/r1/000000.csv").hasPrefix(
                "run_id,chunk,rows_read,rows_rejected,rows_scored,position,source_checksum,score_checksum,stage_checksum,"
                    + "committed_at\nr1,0,4,2,2,4,\(chunk.sourceChecksum),\(chunk.scoreChecksum),"))
        #expect(
            try folder.text(".batch-score/rejection/r1/000000.csv")
                == "run_id,chunk,ordinal,row_key,line,column_name,code,expected\n"
                + "r1,0,0,,17,weight,out_of_range,\"0.001 to 1000.0, \"\"kg\"\"\"\n"
                + "r1,0,1,996,,weight,out_of_range,\"0.001 to 1000.0, \"\"kg\"\"\"\n")
        for table in LedgerTable.allCases where table != .chunk && table != .rejection {
            let names = try FileManager.default.contentsOfDirectory(
                atPath: "\(folder.path)/.batch-score/\(table.rawValue)")
            #expect(names.count == 1)
            let text = try folder.text(".batch-score/\(table.rawValue)/\(names[0])")
            #expect(text.hasPrefix(table.schema.names.joined(separator: ",") + "\n"))
        }
    }
}
