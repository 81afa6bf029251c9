import ProgramRunner
import Testing

@Suite("The table of what the time of a run went into")
struct TimingTests {
    @Test("is printed with --timings", arguments: StoreKind.allCases)
    func table(store: StoreKind) async throws {
        let folder = try await Parcels.trained()
        let result = try await folder.run(
            ["run", "--partition", Parcels.days.scored, "--timings"] + store.targetOptions())
        #expect(result.code == 0, "\(result.everything)")
        for activity in ["reading", "decoding", "validating", "features", "scoring", "writing"] {
            #expect(result.everything.contains("\n  \(activity) "), "\(activity) is missing in \(result.everything)")
        }
    }

    @Test("is part of the JSON object with --timings, and of no other")
    func object() async throws {
        let folder = try await Parcels.trained()
        let plain = try await folder.score()
        #expect(try plain.object()["timings"] == nil)
        let timed = try await folder.score(Parcels.days.scored, "--rescore", "--timings")
        let timings = try #require(try timed.object()["timings"] as? [[String: Any]])
        #expect(timings.first?["activity"] as? String == "reading")
        #expect(timings.allSatisfy { ($0["seconds"] as? Double ?? -1) >= 0 })
    }
}
