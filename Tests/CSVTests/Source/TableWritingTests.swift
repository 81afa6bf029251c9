import Domain
import Foundation
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

@Suite("Writing a table")
struct TableWritingTests {
    private let variant = StoreVariant.standard

    @Test("sorts rows that come in any order, and leaves nothing else behind", arguments: StoreVariant.all)
    func sorts(_ variant: StoreVariant) async throws {
        let folder = try TemporaryFolder()
        var random = SeededGenerator(seed: 3)
        let shuffled = (1...200).shuffled(using: &random)
        try await folder.open(variant).write(variant.table, .replace) { append in
            for start in stride(from: 0, to: 200, by: 30) {
                try await append(variant.rows(shuffled[start..<min(start + 30, 200)]))
            }
        }
        let read = try await folder.underTest(variant).read(chunkRows: 70)
        #expect(read.joined(variant.table.schema) == variant.rows(1...200))
        #expect(try FolderSnapshot(folder.path).files.keys.sorted() == ["parcels.csv"])
    }

    @Test("merges more files than can be open at once")
    func mergesManyFiles() async throws {
        let folder = try TemporaryFolder()
        let table = try ParcelFile.table([ColumnSpecification("id", .integer)], key: ["id"], .whole)
        try await folder.open().write(table, .replace) { append in
            for number in (1...600).reversed() {
                var batch = RowBatch(schema: table.schema)
                batch.integers[0].append(Int64(number))
                batch.endRow()
                try await append(batch)
            }
        }
        #expect(try folder.text("parcels.csv") == "id\n" + (1...600).map { "\($0)\n" }.joined())
    }

    @Test("refuses a key that comes twice, far apart", arguments: StoreVariant.all)
    func refusesDuplicates(_ variant: StoreVariant) async throws {
        let folder = try TemporaryFolder()
        let error = try await expectError(.dataRefused, "key 7 twice") {
            try await folder.open(variant).write(variant.table, .replace) { append in
                try await append(variant.rows(5...7))
                try await append(variant.rows(1...2))
                try await append(variant.rows(7...8))
            }
        }
        #expect(error.message.contains(variant.table.keys[0].name), "\(error.message)")
        #expect(try FolderSnapshot(folder.path).files.isEmpty)
    }

    @Test("refuses a row without a key, and one whose key is an empty text")
    func refusesMissingKeys() async throws {
        let table = try ParcelFile.table([ColumnSpecification("code", .text)], key: ["code"], .whole)
        for key in [nil, ""] {
            var batch = RowBatch(schema: table.schema)
            batch.texts[0].append(key)
            batch.endRow()
            let row = batch
            try await expectError(.dataRefused, "no key") {
                try await TemporaryFolder().open().write(table, .replace) { try await $0(row) }
            }
        }
    }

    @Test("writes the values of all types, and NaN as no value")
    func writesTypes() async throws {
        let folder = try TemporaryFolder()
        let table = try ParcelFile.table()
        var rows = RowBatch(schema: table.schema)
        for row in 0..<2 {
            rows.integers[0].append(Int64(row))
            rows.integers[1].append(16_063)
            rows.reals[0].append(row == 0 ? 0.1 + 0.2 : .nan)
            rows.texts[0].append(row == 0 ? "a, \"b\"\nc" : nil)
            rows.integers[2].append(Int64(row))
            rows.integers[3].append(row == 0 ? 1_387_861_200_250_000 : 1_387_861_200_000_000)
            rows.endRow()
        }
        let written = rows
        try await folder.open().write(table, .replace) { try await $0(written) }
        #expect(
            try folder.text("parcels.csv") == #"""
                parcel_id,dispatched,weight,service,is_fragile,printed_at
                0,2013-12-24,0.30000000000000004,"a, ""b""
                c",false,2013-12-24 05:00:00.250000
                1,2013-12-24,,,true,2013-12-24 05:00:00

                """#)
    }

    @Test("appends in order, also rows that belong among those that are there")
    func appendsAmong() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        let labels = variant.labels
        try await store.write(labels, .replace) { try await $0(StoreVariant.standard.labelRows([12, 14, 16])) }
        try await store.write(labels, .append) { try await $0(StoreVariant.standard.labelRows([17, 13, 11])) }
        #expect(
            try folder.text("deliveries.csv")
                == "parcel_id,delay_days\n6,\n7,0\n8,1\n9,2\n11,-1\n12,0\n")
    }

    @Test("appends to no file of which it would lose rows or columns")
    func refusesToLose() async throws {
        let header = ParcelFile.header
        let table = try ParcelFile.table()
        for (text, place) in [
            ("\(header)\n\(ParcelFile.row("1"))\n\(ParcelFile.row("x"))", "line 3"),
            ("\(header)\n\(ParcelFile.row("1"))\n\(ParcelFile.row(""))", "line 3"),
            ("\(header),note\n\(ParcelFile.row("1")),x\n", "\"note\""),
        ] {
            let folder = try TemporaryFolder()
            try folder.write(text, to: "parcels.csv")
            let error = try await expectError(.dataRefused, "appending to \(place)") {
                try await folder.open().write(table, .append) { _ in }
            }
            #expect(error.message.contains(place), "\(error.message)")
            #expect(try folder.text("parcels.csv") == text)
        }
    }

    @Test("is done by one process at a time for each table")
    func excludes() async throws {
        let folder = try TemporaryFolder()
        let other = try folder.open()
        let variant = variant
        try await folder.open().write(variant.table, .replace) { append in
            try await expectError(.tryLater, "writing parcels as well") {
                try await other.write(variant.table, .replace) { _ in }
            }
            try await other.write(variant.labels, .replace) { _ in }
            try await append(variant.rows(1...1))
        }
        try await other.write(variant.table, .append) { try await $0(variant.rows(2...2)) }
        #expect(try folder.text("deliveries.csv") == "parcel_id,delay_days\n")
    }

    @Test("begins again after a process that was killed")
    func forgetsKilled() async throws {
        let folder = try TemporaryFolder()
        try folder.write("half a pa", to: ".batch-score/collect/parcels.csv/0.csv")
        try folder.write("half a pa", to: ".batch-score/collect/parcels.csv/1.csv.17-a.tmp")
        let variant = variant
        try await folder.open().write(variant.table, .replace) { try await $0(variant.rows(1...2)) }
        #expect(try FolderSnapshot(folder.path).files.keys.sorted() == ["parcels.csv"])
    }

    @Test("creates the folder; reading does not")
    func createsFolder() async throws {
        let folder = try TemporaryFolder()
        let path = "\(folder.path)/new/one"
        let variant = variant
        let store = try CSVFolder(path: path, scores: variant.scores)
        #expect(try await store.runs(of: nil, limit: 5) == [])
        #expect(try await store.ledgerVersion() == nil)
        #expect(try await store.scores(of: variant.partition, order: .byKey, limit: nil) == [])
        try await expectError(.noInput, "reading") {
            try await store.read(variant.table, .all, after: nil, chunkRows: 1) { _ in }
        }
        #expect(!FileManager.default.fileExists(atPath: path))
        try await store.write(variant.table, .replace) { try await $0(variant.rows(1...2)) }
        #expect(FileManager.default.fileExists(atPath: "\(path)/parcels.csv"))
        #expect(try await store.ledgerVersion() == nil)
    }
}
