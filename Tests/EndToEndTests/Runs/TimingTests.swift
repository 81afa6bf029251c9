import Foundation
import Testing

@Suite("What the time of a run went into")
struct TimingTests {
    @Test("is shown when it is asked for", arguments: TargetStore.allCases)
    func table(store: TargetStore) async throws {
        let folder = try await SampleFolder.trained()
        let told = try await folder.run(["run", "--day", SampleFolder.days.scored, "--timings"] + store.options())
        #expect(told.code == 0, "\(told.everything)")
        for activity in ["reading", "decoding", "validating", "features", "scoring", "writing"] {
            #expect(told.everything.contains("\n  \(activity) "), "\(activity) is missing in \(told.everything)")
        }
    }

    @Test("is not shown otherwise, and is part of the JSON object")
    func object() async throws {
        let folder = try await SampleFolder.trained()
        let plain = try await folder.run(["run", "--day", SampleFolder.days.scored, "--json"])
        #expect(try plain.object()["timings"] == nil)
        let timed = try await folder.run(["run", "--day", SampleFolder.days.scored, "--rescore", "--timings", "--json"])
        let timings = try #require(try timed.object()["timings"] as? [[String: Any]])
        #expect(timings.first?["activity"] as? String == "reading")
        #expect(timings.allSatisfy { ($0["seconds"] as? Double ?? -1) >= 0 })
    }
}
