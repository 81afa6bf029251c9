import Domain
import Foundation
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

@Suite("A chunk whose commit was killed")
struct KilledStagingTests {
    @Test("does not exist, and leaves nothing behind in the chunk that takes its place")
    func leavesNothing() async throws {
        let folder = try TemporaryFolder()
        let first = Sample.chunk(0, 1...5)
        let killed = Sample.chunk(1, 6...9, rejected: 3)
        let runFile = FolderLayout.file(of: try Sample.request("r1").newID, in: .run)
        do {
            let store = try folder.open()
            guard case .opened(_, let claim) = try await store.open(try Sample.request("r1")) else { return }
            _ = try await store.append(first, to: claim, at: Sample.time(1))
            let record = try folder.text(runFile)
            _ = try await store.append(killed, to: claim, at: Sample.time(2))
            // The record is written last; with the old one, the chunk's files are those of a commit that was killed.
            try folder.write(record, to: runFile)
        }
        let store = try folder.open()
        let opening = try await store.open(try Sample.request("r2", second: 3))
        guard case .resumed(let record, let claim) = opening else { throw ContractViolation("\(opening)") }
        #expect(record.counts == RunCounts(read: 5, scored: 5, staged: 5, chunks: 1))
        #expect(record.position == first.position)
        #expect(try await store.profile(of: record.id, range: 0...1).rows == 5)
        #expect(try await store.rejections(of: record.id, limit: 10) == [])
        _ = try await store.append(Sample.chunk(1, 6...7), to: claim, at: Sample.time(4))
        #expect(try await store.profile(of: record.id, range: 0...1).rows == 7)
        #expect(try await store.rejections(of: record.id, limit: 10) == [])
    }

    @Test("leaves no unfinished file behind once the partition is run again, and every other file as it was")
    func leavesNoUnfinishedFile() async throws {
        let folder = try TemporaryFolder()
        do {
            let store = try folder.open()
            guard case .opened(_, let claim) = try await store.open(try Sample.request("r1")) else { return }
            _ = try await store.append(Sample.chunk(0, 1...5), to: claim, at: Sample.time(1))
        }
        let partition = StoreVariant.standard.partition.label
        let unfinished = [
            ".batch-score/run/r1.csv.4711-1a2b3c.tmp", ".batch-score/staging/r1/000001.csv.4711-1a2b3c.tmp",
            ".batch-score/rejection/r1/000001.csv.4711-1a2b3c.tmp", ".batch-score/publication/r1-1.csv.r1-1-4.next",
            ".batch-score/journal/r1-1-4.csv.4711-1a2b3c.tmp", "scores/\(partition).csv.r1-1-4.next",
            "scores/\(partition).csv.r1-1-4.next.4711-1a2b3c.tmp",
        ]
        let others = [
            ".batch-score/run/r10.csv.4711-1a2b3c.tmp", "scores/\(partition).csv.r10-1-4.next",
            "scores/other.csv.r1-1-4.next", "parcels.csv.tmp",
        ]
        for file in unfinished + others {
            let path = "\(folder.path)/\(file)"
            try FileManager.default.createDirectory(
                atPath: String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]), withIntermediateDirectories: true)
            try Data("x".utf8).write(to: URL(fileURLWithPath: path))
        }
        guard case .resumed = try await folder.open().open(try Sample.request("r2", second: 3)) else {
            throw ContractViolation("not resumed")
        }
        func existing(_ files: [String]) -> [String] {
            files.filter { FileManager.default.fileExists(atPath: "\(folder.path)/\($0)") }
        }
        #expect(existing(unfinished) == [])
        #expect(existing(others) == others)
    }

    @Test("and its process with it, no longer holds the partition")
    func freesPartition() async throws {
        let folder = try TemporaryFolder()
        do {
            _ = try await folder.open().open(try Sample.request("r1"))
        }
        let opening = try await folder.open().open(try Sample.request("r2"))
        guard case .resumed(let record, _) = opening else { throw ContractViolation("\(opening)") }
        #expect(record.id.rawValue == "r1" && record.attempt == 2)
    }
}
