import Domain
import Testing

@Suite("The history of an alias")
struct AliasHistoryTests {
    private func promotion(_ time: Int64, _ version: Int, _ alias: String = "champion") -> Promotion {
        Promotion(time: Timestamp(microseconds: time), alias: alias, version: version, digest: nil)
    }

    private func version(_ promotions: [Promotion], at time: Int64) -> Int? {
        AliasHistory(of: "champion", in: promotions).promotion(at: Timestamp(microseconds: time))?.version
    }

    @Test(
        "gives the version of the last move that was not later",
        arguments: [(9, nil), (10, 1), (19, 1), (20, 2), (29, 2), (30, 1), (1000, 1)] as [(Int64, Int?)])
    func moments(_ time: Int64, _ expected: Int?) {
        #expect(version([promotion(10, 1), promotion(20, 2), promotion(30, 1)], at: time) == expected)
    }

    @Test("has nothing to do with other aliases")
    func others() {
        let promotions = [promotion(10, 1), promotion(20, 2, "challenger"), promotion(5, 3, "challenger")]
        #expect(version(promotions, at: 25) == 1)
        #expect(AliasHistory(of: "champion", in: promotions).beginning == Timestamp(microseconds: 10))
        #expect(AliasHistory(of: "baseline", in: promotions).latest == nil)
        #expect(AliasHistory(of: "baseline", in: promotions).beginning == nil)
    }

    @Test(
        "goes by the order of the moves where the times say otherwise: at the same time, or by a clock that was set back"
    )
    func clocks() {
        #expect(version([promotion(10, 1), promotion(10, 2)], at: 10) == 2)
        let setBack = [promotion(5, 1), promotion(1000, 2), promotion(20, 3)]
        #expect([5, 19, 20, 1000].map { version(setBack, at: $0) } == [1, 1, 3, 3])
        #expect(AliasHistory(of: "champion", in: setBack).latest?.version == 3)
    }
}
