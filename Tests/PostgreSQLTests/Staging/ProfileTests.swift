#if PostgreSQL
import Domain
import PortContracts
import PostgreSQL
import Tabular
import TestDatabase
import Testing
import UseCases

@Suite("The profile of staged scores")
struct ProfileTests {
    @Test(
        "It is the one that the domain computes row by row, at every border of a bin",
        arguments: [0...1, -1...2, 0.25...0.75, 0.5...0.5] as [ClosedRange<Double>])
    func equalsDomain(_ range: ClosedRange<Double>) async throws {
        let store = try await Fixture.storeUnderTest()
        let (_, claim) = try await store.begin(try store.request("r1"))
        let borders = (0...1000).map { Double($0) / 1000 }
        let values = borders + borders.map(\.nextUp) + borders.map(\.nextDown) + [1e308, -1e308, .nan, .infinity]
        let chunk = store.chunk(0, 1...values.count) { values[$0 - 1] }
        _ = try await store.staging.append(chunk, to: claim, at: Sample.time())
        var expected = ScoreProfile(range: range)
        expected.add(chunk.keys, chunk.outputs)
        let profile = try await store.staging.profile(of: claim.run, range: range)
        let (output, wanted) = (profile.outputs[0], expected.outputs[0])
        #expect(profile.duplicates == 0)
        #expect(output.bins == wanted.bins)
        #expect(output.rows == wanted.rows)
        #expect(output.missing == 1)
        #expect(output.infinite == 1)
        #expect(output.minimum == -1e308)
        #expect(output.maximum == 1e308)
        #expect(abs(output.sum - wanted.sum) < 1e-9)
    }

    @Test("Scores whose sum would overflow are profiled too")
    func hugeScores() async throws {
        let store = try await Fixture.storeUnderTest()
        let (_, claim) = try await store.begin(try store.request("r1", outputs: try Sample.classes()))
        let chunk = store.chunk(0, 1...2, outputs: 3).with(outputs: [[1e308, 0.5], [1e308, 0.25], [1e308, 0.25]])
        _ = try await store.staging.append(chunk, to: claim, at: Sample.time())
        let profile = try await store.staging.profile(of: claim.run, range: 0...1)
        #expect(profile.outputs.map(\.maximum) == [1e308, 1e308, 1e308])
        #expect(profile.largestSumError >= 1e300)
    }
}
#endif
