import Foundation
import ProgramRunner
import Testing

/// Commands that need only the ledger or the registry, while the source is away.
@Suite("The records of a job without code")
struct ColumnsRecordsTests {
    @Test("are listed, migrated, verified and put back without the table of the source", arguments: StoreKind.allCases)
    func withoutSource(_ kind: StoreKind) async throws {
        let folder = try await Parcels.trained()
        let target = try await kind.targetOptions()
        let first = try await folder.run(["run", "--partition", Parcels.days.scored, "--json"] + target)
        let second = try await folder.run(["run", "--partition", Parcels.days.scored, "--json", "--rescore"] + target)
        #expect(try second.status() == "published", "\(second.everything)")
        try FileManager.default.removeItem(atPath: folder / "parcels.csv")
        let (old, new) = (try first.runID(), try second.runID())
        for command in [
            ["runs"], ["runs", "show", old], ["ledger", "migrate"], ["models"], ["models", "show", "late-parcels"],
            ["models", "promote", "late-parcels/1", "champion"], ["models", "verify", "late-parcels/1"],
        ] {
            let result = try await folder.run(command + target)
            #expect(!result.errors.contains("parcels.csv"), "\(command): \(result.everything)")
            #expect(result.code == 0 || command.contains("verify"), "\(command): \(result.everything)")
        }
        let putBack = try await folder.run(["publish", old, "--json"] + target)
        #expect(try putBack.status() == "published", "\(putBack.everything)")
        let superseded = try await folder.run(["runs", "show", new, "--json"] + target)
        #expect(try superseded.run()["status"] as? String == "superseded")
        let run = try await folder.run(["run", "--partition", Parcels.days.before] + target)
        #expect(run.code == 66, "\(run.everything)")
    }

    @Test(
        "of a run that is the first to be published have the types of the source's columns",
        arguments: StoreKind.allCases)
    func firstPublication(_ kind: StoreKind) async throws {
        let folder = try await Parcels.trained()
        let target = try await kind.targetOptions()
        let audited = try await folder.run(
            ["run", "--partition", Parcels.days.scored, "--until", "audited", "--json"] + target)
        let published = try await folder.run(["publish", try audited.runID(), "--json"] + target)
        #expect(try published.status() == "published", "\(published.everything)")
        let next = try await folder.run(["run", "--partition", Parcels.days.before, "--json"] + target)
        #expect(try next.status() == "published", "\(next.everything)")
    }
}
