import Domain
import PortContracts
import Testing
import UseCases

@testable import CSV

@Suite("Staged files")
struct StagedFileTests {
    @Test("have a profile also when their keys are out of order", arguments: StoreVariant.all)
    func profilesAnyOrder(_ variant: StoreVariant) async throws {
        let folder = try TemporaryFolder()
        let store = try folder.underTest(variant)
        let classes = try Sample.classes()
        var profiles: [ScoreProfile] = []
        for (run, ranges) in [("r1", [1...4, 4...6, 7...9]), ("r2", [7...9, 4...6, 1...4])] {
            let request = try store.request(run, digit: run == "r1" ? "a" : "b", outputs: classes)
            let (_, claim) = try await store.begin(request)
            for (index, range) in ranges.enumerated() {
                let chunk = store.chunk(index, range, outputs: 3) { $0 == 5 ? 7.5 : Double($0) / 16 }
                _ = try await store.staging.append(chunk, to: claim, at: request.time)
            }
            profiles.append(try await store.staging.profile(of: claim.run, range: 0...1))
            await store.ledger.release(claim)
        }
        #expect(profiles[0].duplicates == 1 && profiles[1].duplicates == 1)
        #expect(profiles.map(\.rows) == [10, 10])
        #expect(profiles[0].outputs.map(\.maximum) == [7.5, 0.46875, 0.46875])
        #expect(profiles[0].outputs == profiles[1].outputs)
        #expect(profiles[0].largestSumError == profiles[1].largestSumError)
    }

    @Test("that are damaged are refused with the line, and without their contents")
    func refusesDamage() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.underTest()
        let (_, claim) = try await store.begin(try store.request("r1"))
        _ = try await store.staging.append(store.chunk(0, 1...3), to: claim, at: Sample.time())
        let file = ".batch-score/staging/r1/000000.csv"
        let text = try folder.text(file)
        for damaged in [text.replacing(",-4,", with: ",secret,"), text.replacing(",-4,", with: ",,"), text + "x\n"] {
            try folder.write(damaged, to: file)
            let error = try await expectError(.config, damaged) {
                try await store.staging.profile(of: claim.run, range: 0...1)
            }
            #expect(error.message.contains("000000.csv") && !error.message.contains("secret"), "\(error.message)")
        }
    }
}
