#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("Several readers of a table, however they end, leave no connection")
struct ParallelReadingEndsTests {
    private let table: NumberedParcels
    private let store: PostgreSQLStore

    init() async throws {
        table = try await NumberedParcels(Array(1...2000))
        store = try table.store(readers: 3)
    }

    @Test("when all rows are read")
    func allRead() async throws {
        let gathered = Gathered<Int64>()
        try await store.read(table.table, .all, after: nil, chunkRows: 100) { await gathered.add($0.keys) }
        #expect(await gathered.elements == Array(1...2000))
        #expect(try await table.connections() == "0")
    }

    @Test("when the body throws, whose error comes out", arguments: [1, 2, 7])
    func bodyThrows(_ call: Int) async throws {
        let gathered = Gathered<Int>()
        let code = BatchError.Code(rawValue: "of_the_body")
        let error = await #expect(throws: BatchError.self) {
            try await store.read(table.table, .all, after: nil, chunkRows: 100) { _ in
                await gathered.add([1])
                if await gathered.elements.count == call { throw BatchError(code, "thrown by the body") }
            }
        }
        #expect(error?.code == code)
        #expect(await gathered.elements.count == call)
        #expect(try await table.connections() == "0")
    }

    @Test("when the task is cancelled", arguments: [1, 2, 7])
    func cancelled(_ call: Int) async throws {
        let gathered = Gathered<Int>()
        let reading = Task {
            try await store.read(table.table, .all, after: nil, chunkRows: 100) { _ in
                await gathered.add([1])
                if await gathered.elements.count == call { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
            }
        }
        await #expect(throws: CancellationError.self) { try await reading.value }
        #expect(await gathered.elements.count == call)
        #expect(try await table.connections() == "0")
    }

    @Test(
        "when the server ends one of them, or the one that plans their ranges: that is unavailable",
        arguments: ["COPY (SELECT%", "%FETCH FORWARD%"])
    func serverEndsOne(_ statement: String) async throws {
        let terminated = Gathered<String>()
        let error = await #expect(throws: BatchError.self) {
            try await store.read(table.table, .all, after: nil, chunkRows: 10) { _ in
                guard await terminated.elements.isEmpty else { return }
                let answer = try await TestDatabase.run(
                    """
                    SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '\(statement)'
                    AND application_name LIKE 'batch-score%' AND datname = current_database() LIMIT 1
                    """, in: table.url)
                await terminated.add([answer])
            }
        }
        #expect(await terminated.elements == ["t"])
        #expect(error?.code == .unavailable)
        #expect(error?.message.hasPrefix("reading table public.parcels failed in database") == true)
        #expect(try await table.connections() == "0")
    }

    @Test("when the server accepts no more connections: that is unavailable")
    func noConnections() async throws {
        let role = "few_\(table.url.split(separator: "/").last ?? "")"
        try await TestDatabase.run(
            "CREATE ROLE \(role) LOGIN CONNECTION LIMIT 2; GRANT SELECT ON parcels TO \(role)", in: table.url)
        let store = try Fixture.store(at: table.url.replacing("postgres@", with: "\(role)@"), readers: 3)
        let error = await #expect(throws: BatchError.self) {
            try await store.read(table.table, .all, after: nil, chunkRows: 100) { _ in }
        }
        #expect(error?.code == .unavailable)
        #expect(try await table.connections() == "0")
    }
}
#endif
