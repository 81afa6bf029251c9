import Domain
import PortContracts
import Testing
import UseCases

@testable import CSV

@Suite("A ledger that was changed by hand")
struct DamagedLedgerTests {
    @Test("is refused with the file, and without its contents")
    func refusesRuns() async throws {
        let folder = try TemporaryFolder()
        let run = try Sample.request("r1").newID
        let store = try folder.open()
        _ = try await store.open(try Sample.request("r1"))
        let text = try folder.text(".batch-score/run/r1.csv")
        for damaged in [
            text.replacing("staging", with: "secret-status"), text.replacing(",0,,late,", with: ",secret,,late,"),
            text.replacing("run_id,", with: "secret,"), String(text.dropLast(30)),
        ] {
            #expect(damaged != text)
            try folder.write(damaged, to: ".batch-score/run/r1.csv")
            let error = try await expectError(.config, damaged) { try await store.run(run) }
            #expect(
                !error.message.contains("secret-status") && !error.message.contains("\"secret\""), "\(error.message)")
        }
    }

    @Test("and has no readable version is refused", arguments: ["", "two\n", "-1\n", "1.5"])
    func refusesVersion(_ text: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write(text, to: ".batch-score/version")
        let error = try await expectError(.config, text) { try await folder.open().runs(of: nil, limit: 1) }
        #expect(error.message.contains(".batch-score/version"), "\(error.message)")
    }

    @Test("and has a journal that leads out of the folder, is refused")
    func refusesJournal() async throws {
        for step in ["place,../../etc/passwd", "remove,/tmp", "burn,run/r1.csv", "remove"] {
            let folder = try TemporaryFolder()
            try folder.write("step,path\n\(step)\n", to: ".batch-score/journal/x.csv")
            try await expectError(.config, step) { try await folder.open().runs(of: nil, limit: 1) }
        }
    }
}
