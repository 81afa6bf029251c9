#if SQLite
import Domain
import GRDB
import PortContracts
import Tabular
import Testing
import UseCases

@testable import SQLite

@Suite("Several processes at one SQLite file")
struct ConcurrencyTests {
    /// What each of several stores answers to a request, all at once.
    private func answers(
        at file: TemporaryFile, to requests: [RunRequest]
    ) async throws -> [Result<RunClaim, any Error>] {
        let stores = try requests.map { _ in try file.store() }
        return await withTaskGroup(of: Result<RunClaim, any Error>.self) { group in
            for (store, request) in zip(stores, requests) {
                group.addTask {
                    do { return .success(try await store.begin(request)) } catch { return .failure(error) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
    }

    @Test("that does not exist yet: all of them begin, each with its own partition")
    func partitionsAreIndependent() async throws {
        let file = try TemporaryFile()
        let requests = try (0..<8).map {
            let day = CalendarDay(daysSinceEpoch: 16_063 + Int32($0))
            return try Sample.request("r\($0)", partition: Partition(day: day))
        }
        for answer in try await answers(at: file, to: requests) { _ = try answer.get() }
        #expect(try await file.store().runs(of: nil, limit: 99).count == 8)
    }

    @Test("that does not exist yet: one of them begins a partition, the others get try_later")
    func oneWins() async throws {
        let file = try TemporaryFile()
        let requests = try (0..<8).map { try Sample.request("r\($0)") }
        let answers = try await answers(at: file, to: requests)
        let errors = answers.compactMap { answer -> BatchError? in
            if case .failure(let error) = answer { return error as? BatchError }
            return nil
        }
        #expect(answers.count - errors.count == 1)
        #expect(errors.allSatisfy { $0.code == .tryLater })
        #expect(try await file.store().runs(of: nil, limit: 99).count == 1)
    }

    @Test("get try_later when one of them writes for longer than they wait; readers do not wait")
    func writersWait() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        try await store.collect(1...3)
        try await store.write(StoreVariant.standard.table, .append) { append in
            try await append(StoreVariant.standard.rows(50...51))
            let impatient = try DatabaseFile(path: file.path, busySeconds: 0.01)
            let writer = CollectionWriter(into: try CollectedTable(StoreVariant.standard.table), in: impatient)
            await expectError(.tryLater) { try await writer.begin(.append) }
            #expect(try await store.keys().count == 3)
        }
        #expect(try await store.keys().count == 5)
    }

    @Test("lose nothing when one of them dies in the middle of a collection")
    func unfinishedCollectionsVanish() async throws {
        let file = try TemporaryFile()
        try await file.store().collect(1...3)
        do {
            let writer = CollectionWriter(
                into: try CollectedTable(StoreVariant.standard.table), in: try DatabaseFile(path: file.path))
            try await writer.begin(.replace)
            try await writer.append(StoreVariant.standard.rows(90...96))
        }
        #expect(try await file.store().keys() == (1...3).map { StoreVariant.standard.key($0) })
        #expect(try file.texts("SELECT name FROM sqlite_master WHERE type = 'table'") == ["parcels"])
    }
}
#endif
