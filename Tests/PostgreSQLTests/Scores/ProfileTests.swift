import Domain
@testable import PortContracts
import PostgreSQL
import TestDatabase
import Testing
import UseCases

@Suite("The profile of staged scores")
struct ProfileTests {
    @Test(
        "It is the one that the domain works out row by row, at every border of a bin",
        arguments: [0...1, -1...2, 0.25...0.75, 0.5...0.5] as [ClosedRange<Double>])
    func equalsDomain(_ range: ClosedRange<Double>) async throws {
        let store = StoreUnderTest(try Fixture.store(at: try await TestDatabase.fresh())) {
            throw LawBroken("not used")
        }
        let (_, claim) = try await store.begin(try Sample.request("r1"))
        let borders = (0...1000).map { Double($0) / 1000 }
        let values = borders + borders.map(\.nextUp) + borders.map(\.nextDown) + [1e308, -1e308, .nan, .infinity]
        let chunk = try Sample.chunk(0, keys: 1...Int64(values.count)) { values[Int($0) - 1] }
        _ = try await store.staging.append(chunk, to: claim, at: Sample.time())
        var expected = ScoreProfile(range: range)
        for score in chunk.scores { expected.add(score.flight, score.value) }
        let profile = try await store.staging.profile(of: claim.run, range: range)
        #expect(profile.bins == expected.bins)
        #expect(profile.rows == expected.rows)
        #expect(profile.duplicates == 0)
        #expect(profile.missing == 1)
        #expect(profile.infinite == 1)
        #expect(profile.minimum == -1e308)
        #expect(profile.maximum == 1e308)
        #expect(abs(profile.sum - expected.sum) < 1e-9)
    }
}
