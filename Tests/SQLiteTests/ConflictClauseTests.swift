#if SQLite
import Domain
import PortContracts
import SQLite
import Testing
import UseCases

@Suite("A published table in SQLite whose key replaces rows")
struct ConflictClauseTests {
    @Test("takes no rows that would replace those of another partition", arguments: ["REPLACE", "IGNORE"])
    func otherPartition(_ conflict: String) async throws {
        let file = try TemporaryFile()
        try file.execute(
            """
            CREATE TABLE scores (dispatched TEXT NOT NULL, parcel_id INTEGER NOT NULL PRIMARY KEY ON CONFLICT \(conflict),
                score REAL NOT NULL, run_id TEXT NOT NULL, model_name TEXT NOT NULL, model_version INTEGER NOT NULL);
            """)
        let store = try file.underTest()
        let old = try await store.published(try store.request("r0")) { _ in 0.25 }
        let request = try store.request("r1", partition: store.otherPartition, second: 1)
        let claim = try await store.audited(request)
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .dataRefused, "\(error?.message ?? "")")
        #expect(try await store.publishedValues().count == old.counts.staged)
    }
}
#endif
