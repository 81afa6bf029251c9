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
            try Sample.request("r\($0)", partition: Partition(day: Sample.partition.day.advanced(by: $0)))
        }
        for answer in try await answers(at: file, to: requests) { _ = try answer.get() }
        #expect(try await file.store().runs(of: nil, limit: 99).count == 8)
    }

    @Test("that does not exist yet: of one partition, one of them begins, and the others are to try later")
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

    @Test("are to try later when one of them writes for longer than they wait; readers do not wait")
    func writersWait() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        try await store.collect(try Sample.flights(3))
        try await store.collectFlights(.append) { append in
            try await append(try Sample.flights(2, from: 50))
            let impatient = try DatabaseFile(path: file.path, busySeconds: 0.01)
            let writer = CollectionWriter(
                into: try CollectionTable(flights: try Identifier("flights"), mapping: .standard), in: impatient)
            await expectError(.tryLater) { try await writer.begin(.append) }
            #expect(try await store.chunks().flatMap(\.flights).count == 3)
        }
        #expect(try await store.chunks().flatMap(\.flights).count == 5)
    }

    @Test("lose nothing when one of them dies in the middle of a collection")
    func unfinishedCollectionsVanish() async throws {
        let file = try TemporaryFile()
        try await file.store().collect(try Sample.flights(3))
        let mapping = FlightMapping.standard
        do {
            let writer = CollectionWriter(
                into: try CollectionTable(flights: try Identifier("flights"), mapping: mapping),
                in: try DatabaseFile(path: file.path))
            try await writer.begin(.replace)
            try await writer.append(mapping.batch(of: try Sample.flights(7, from: 90)))
        }
        let keys = try await file.store().chunks().flatMap(\.flights).map(\.id.rawValue)
        #expect(keys == [1, 2, 3])
        #expect(try file.texts("SELECT name FROM sqlite_master WHERE type = 'table'") == ["flights"])
    }
}
