#if SQLite
import Domain
import PortContracts
import SQLite
import Testing
import UseCases

@Suite("A publication in SQLite is read back")
struct VerifiedPublicationTests {
    @Test(
        "and rolled back when triggers change what was written",
        arguments: [
            ("BEFORE INSERT ON scores WHEN NEW.parcel_id % 3 = 0 BEGIN SELECT RAISE(IGNORE); END", "7 of 10 rows"),
            (
                "AFTER INSERT ON scores BEGIN UPDATE scores SET score = 0.5 WHERE parcel_id = NEW.parcel_id; END",
                "it changed keys or scores"
            ),
            (
                "AFTER INSERT ON scores BEGIN UPDATE scores SET model_version = 99 WHERE parcel_id = 3; END",
                "it says of 1 rows that another run or model"
            ),
            (
                "AFTER INSERT ON scores WHEN NEW.parcel_id = 3 BEGIN DELETE FROM scores WHERE parcel_id = 2; END",
                "9 of 10"
            ),
        ])
    func triggers(_ trigger: String, _ reason: String) async throws {
        let file = try TemporaryFile()
        let store = try file.underTest()
        let old = try await store.published(try store.request("r0", digit: "b")) { _ in 0.25 }
        try file.execute("CREATE TRIGGER meddle \(trigger)")
        let claim = try await store.audited(try store.request("r1", second: 1))
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains(reason) == true, "\(error?.message ?? "")")
        #expect(try await store.history.run(old.id)?.status == .published)
        #expect(try await store.publishedValues() == Array(repeating: 0.25, count: 10))
    }

    @Test(
        "Staged rows that somebody changed after the audit are not published",
        arguments: [
            "UPDATE scores_staging SET score = 0.999 WHERE parcel_id = 4",
            "UPDATE scores_staging SET score = NULL WHERE parcel_id = 4",
            "UPDATE scores_staging SET parcel_id = 404 WHERE parcel_id = 4",
            "DELETE FROM scores_staging WHERE parcel_id = 4",
        ])
    func tampered(_ sql: String) async throws {
        let file = try TemporaryFile()
        let store = try file.underTest()
        let claim = try await store.audited(try store.request("r1"))
        try file.execute(sql)
        let error = await #expect(throws: BatchError.self) {
            try await store.publisher.publish(claim, at: Sample.time(2))
        }
        #expect(error?.code == .dataRefused)
        #expect(error?.message.contains("staged rows") == true, "\(error?.message ?? "")")
        #expect(try await store.publishedValues() == [])
    }
}
#endif
