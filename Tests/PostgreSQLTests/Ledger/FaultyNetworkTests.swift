#if PostgreSQL
import Domain
import PortContracts
@testable import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("A network that loses things")
struct FaultyNetworkTests {
    private let url: String
    private let proxy: FaultyProxy
    private let store: StoreUnderTest

    init() async throws {
        url = try await TestDatabase.fresh()
        proxy = try FaultyProxy(before: url)
        store = try Fixture.storeUnderTest(at: proxy.url(for: url))
    }

    @Test("When the answer to the commit of a publication is lost, the ledger says that it happened")
    func lostReply() async throws {
        let claim = try await store.audited(try store.request("r1"))
        proxy.arm(.loseReply(to: "COMMIT", passage: 2))
        let record = try await store.publisher.publish(claim, at: Sample.time(2))
        #expect(record.status == .published)
        #expect(record == (try await store.history.run(claim.run)))
        #expect(try await store.publishedValues().count == 10)
        #expect(try await TestDatabase.run("SELECT count(*) FROM batch_score.publication", in: url) == "1")
    }

    @Test(
        "When that happens and the server keeps the session, with its locks, the session is ended and the ledger asked")
    func halfOpen() async throws {
        let claim = try await store.audited(try store.request("r1"))
        proxy.arm(.halfOpen(after: "COMMIT", passage: 2))
        let record = try await store.publisher.publish(claim, at: Sample.time(2))
        #expect(record.status == .published)
        #expect(try await store.publishedValues().count == 10)
        #expect(try await TestDatabase.run("SELECT count(*) FROM batch_score.publication", in: url) == "1")
    }

    @Test("A connection that breaks on this side only, in any statement of a chunk, leaves the claim to this process")
    func halfOpenChunk() async throws {
        let (record, claim) = try await store.begin(try store.request("r1"))
        for (index, statement) in ["BEGIN", "FOR UPDATE", "COPY ", "INSERT INTO", "COMMIT"].enumerated() {
            // Connects again, before anything is armed.
            let staged = try #require(try await store.history.run(record.id)).counts.chunks
            proxy.arm(.halfOpen(after: statement, passage: 1))
            let error = await #expect(throws: BatchError.self, "\(statement)") {
                let chunk = Sample.chunk(staged, (1 + 10 * staged)...(10 + 10 * staged))
                _ = try await store.staging.append(chunk, to: claim, at: Sample.time(Int64(index)))
            }
            #expect(error?.code == .unavailable, "\(statement)")
        }
        #expect(try await store.history.run(record.id)?.counts.chunks == 1)
        let chunk = Sample.chunk(1, 11...20)
        #expect(try await store.staging.append(chunk, to: claim, at: Sample.time(9)).counts.chunks == 2)
    }

    @Test(
        "When the commit of a publication is lost, the ledger says so, and the scores are published once",
        arguments: [1, 2])
    func lostCommit(_ passage: Int) async throws {
        let claim = try await store.audited(try store.request("r1"))
        proxy.arm(.loseMessage("COMMIT", passage: passage))
        #expect(try await store.publisher.publish(claim, at: Sample.time(2)).status == .published)
        #expect(try await store.publishedValues().count == 10)
        #expect(try await TestDatabase.run("SELECT count(*) FROM batch_score.publication", in: url) == "1")
    }

    @Test("When the answer to the commit of a chunk is lost, the chunk is staged once, whatever the caller does next")
    func lostChunk() async throws {
        let (record, claim) = try await store.begin(try store.request("r1"))
        let chunk = Sample.chunk(0, 1...10)
        proxy.arm(.loseReply(to: "COMMIT", passage: 1))
        let error = await #expect(throws: BatchError.self) {
            try await store.staging.append(chunk, to: claim, at: Sample.time(1))
        }
        #expect(error?.code == .unavailable)
        #expect(try await store.history.run(record.id)?.counts.chunks == 1)
        let again = await #expect(throws: BatchError.self) {
            try await store.staging.append(chunk, to: claim, at: Sample.time(1))
        }
        #expect(again?.code == .internal)
        #expect(try await store.staging.profile(of: record.id, range: 0...1).rows == 10)
    }

    @Test(
        "A reading that is cut after any number of bytes is unavailable, and what it handed over before are whole chunks",
        arguments: [1, 3])
    func cutReading(readers: Int) async throws {
        let reading = try Fixture.store(at: proxy.url(for: url), readers: readers)
        let table = StoreVariant.standard.table
        let rows = StoreVariant.standard.rows(1...600)
        try await store.write(rows)
        for bytes in stride(from: 500, to: 40_000, by: 3700) {
            let gathered = Gathered<RowChunk>()
            proxy.arm(.cut(afterBytes: bytes))
            let error = await #expect(throws: BatchError.self) {
                try await reading.read(table, .all, after: nil, chunkRows: 50) { await gathered.add($0) }
            }
            #expect(error?.code == .unavailable)
            let chunks = await gathered.elements
            #expect(chunks.allSatisfy { $0.batch.rowCount == 50 })
            let count = chunks.count * 50
            #expect(chunks.joined(table.schema) == rows.dropping(Array(count..<600)))
        }
    }
}
#endif
