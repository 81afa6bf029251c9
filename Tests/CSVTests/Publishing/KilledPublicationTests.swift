import Domain
import Foundation
import PortContracts
import Tabular
import Testing
import UseCases

@testable import CSV

/// What a folder is like after a process was killed while it published: the tests make every state between two steps.
@Suite("A publication that was killed")
struct KilledPublicationTests {
    /// A folder before and after a publication that supersedes one run and abandons another, and the steps in between.
    struct Publication {
        static let name = "r2-1-4"
        let before: FolderSnapshot
        let after: FolderSnapshot
        let steps: [JournalStep]

        init() async throws {
            let folder = try TemporaryFolder()
            let store = try folder.underTest()
            for (run, digit, second) in [("r0", "a", 0), ("r1", "b", 1)] as [(String, Character, Int64)] {
                let claim = try await stage(run, digit: digit, second: second, in: store)
                _ = try await store.publisher.publish(claim, at: Sample.time(second))
                await store.ledger.release(claim)
            }
            let claim = try await stage("r2", digit: "c", second: 2, in: store)
            before = try FolderSnapshot(folder.path)
            _ = try await store.publisher.publish(claim, at: Sample.time(9))
            let after = try FolderSnapshot(folder.path)
            let placed = after.files.keys.filter { [before] in before.files[$0] != after.files[$0] }
            self.after = after
            steps = placed.sorted().map(JournalStep.place) + [.remove(FolderLayout.staging(of: try id("r0")))]
        }

        /// The folder when so many files were prepared, and the transaction is not committed.
        func prepared(_ count: Int) -> FolderSnapshot {
            var state = before
            for case .place(let path) in steps.prefix(count) {
                state.files["\(path).\(Self.name).next"] = after.files[path]
            }
            return state
        }

        /// The folder when the transaction is committed and so many of its steps are done.
        func committed(_ count: Int) -> FolderSnapshot {
            var state = prepared(steps.count)
            state.files["\(FolderLayout.journal)/\(Self.name).csv"] = Data(JournalStep.bytes(steps))
            for step in steps.prefix(count) {
                switch step {
                case .place(let path):
                    state.files[path] = after.files[path]
                    state.files["\(path).\(Self.name).next"] = nil
                case .remove(let folder): state.files = state.files.filter { !$0.key.hasPrefix(folder) }
                }
            }
            return state
        }
    }

    @Test("before it was committed, has changed nothing, and can be done again")
    func beforeCommit() async throws {
        let publication = try await Publication()
        #expect(publication.steps.count == 6)
        for count in 0...publication.steps.count {
            let folder = try publication.prepared(count).folder()
            let store = try folder.open()
            #expect(try await values(in: store) == [0.25])
            #expect(try await statuses(in: store) == ["r2 audited", "r1 published", "r0 superseded"])
            let claim = try await store.claim(try id("r2"), at: Sample.time(20)).claim
            #expect(try await store.publish(claim, at: Sample.time(21)).status == .published)
            #expect(try await values(in: store) == [0.75])
        }
    }

    @Test("after it was committed, is finished by the next one who reads", arguments: [true, false])
    func afterCommit(_ readsScoresFirst: Bool) async throws {
        let publication = try await Publication()
        for count in 0...publication.steps.count {
            let folder = try publication.committed(count).folder()
            let store = try folder.open()
            if readsScoresFirst { #expect(try await values(in: store) == [0.75]) }
            #expect(try await statuses(in: store) == ["r2 published", "r1 superseded", "r0 abandoned"])
            #expect(try await values(in: store) == [0.75])
            #expect(try FolderSnapshot(folder.path) == publication.after)
        }
    }

    @Test("after it was committed, is finished by the next one who opens a run")
    func finishedByOpen() async throws {
        let publication = try await Publication()
        for count in 0...publication.steps.count {
            let folder = try publication.committed(count).folder()
            let opening = try await folder.open().open(try Sample.request("r3", digit: "c", second: 30))
            guard case .alreadyPublished(let record) = opening else { throw ContractViolation("\(opening)") }
            #expect(record.id.rawValue == "r2")
            #expect(try FolderSnapshot(folder.path) == publication.after)
        }
    }

    @Test("that could not be finished, is finished before the same process continues")
    func finishedBySameProcess() async throws {
        let folder = try (try await Publication()).before.folder()
        let store = try folder.open()
        let claim = try await store.claim(try id("r2"), at: Sample.time(20)).claim
        let file = FolderLayout.file(of: claim.run, in: .run)
        let text = try folder.text(file)
        try folder.write(text.replacing("audited", with: "refused"), to: "\(file).x.next")
        try folder.write(
            String(decoding: JournalStep.bytes([.place(file)]), as: UTF8.self), to: "\(FolderLayout.journal)/x.csv")
        try await expectError(.usage, "publishing a refused run") {
            try await store.publish(claim, at: Sample.time(21))
        }
        #expect(try await values(in: store) == [0.25])
    }

    @Test("is finished once, also when several processes find it at the same time")
    func finishedByMany() async throws {
        let publication = try await Publication()
        for count in 0...publication.steps.count {
            let folder = try publication.committed(count).folder()
            try await withThrowingTaskGroup(of: [Double].self) { group in
                for _ in 0..<8 {
                    let store = try folder.open()
                    group.addTask { try await values(in: store) }
                }
                for try await seen in group { #expect(seen == [0.75]) }
            }
            #expect(try FolderSnapshot(folder.path) == publication.after)
        }
    }
}

private func id(_ text: String) throws -> RunID { try Sample.request(text).newID }

/// The values that are published, each once.
private func values(in store: CSVFolder) async throws -> [Double] {
    let rows = try await store.scores(of: StoreVariant.standard.partition, order: .byKey, limit: nil)
    return Set(rows.map { $0.outputs[0] }).sorted()
}

private func statuses(in store: CSVFolder) async throws -> [String] {
    try await store.runs(of: nil, limit: 10).map { "\($0.id) \($0.status.rawValue)" }
}

/// Brings a run as far as audited; its scores say which one it is.
private func stage(
    _ run: String, digit: Character, second: Int64, in store: StoreUnderTest
) async throws -> RunClaim {
    let value: Double = digit == "a" ? 0.125 : digit == "b" ? 0.25 : 0.75
    return try await store.audited(
        try store.request(run, digit: digit, second: second),
        [store.chunk(0, 1...6) { _ in value }, store.chunk(1, 7...9) { _ in value }])
}
