import Domain
import Testing

/// What PostgreSQL 15 answers to `SELECT hashint8extended(…)` and the like.
@Suite("The hash of a value is PostgreSQL's")
struct LookupHashTests {
    @Test(
        "for whole numbers",
        arguments: [
            (0, 0, 4_154_612_158_245_552_303), (1, 0, -3_670_598_878_359_251_130), (-1, 7, 8_228_280_636_233_252_028),
            (.max, 12_345_678_901_234, -5_483_720_814_714_848_494),
        ] as [(Int64, Int64, Int64)])
    func integers(_ value: Int64, _ seed: Int64, _ expected: Int64) {
        #expect(LookupHash.hash(value, seed: UInt64(bitPattern: seed)) == UInt64(bitPattern: expected))
    }

    @Test(
        "for floating-point numbers",
        arguments: [
            (0.1, 0, -4_179_333_574_236_083_663), (0, 5, 5), (-0.0, 5, 5), (.nan, 0, 4_719_788_943_832_604_568),
            (-.signalingNaN, 0, 4_719_788_943_832_604_568), (-.infinity, -3, -2_317_690_695_555_995_062),
            (1e-300, 99, 8_934_705_954_531_887_872),
        ] as [(Double, Int64, Int64)])
    func numbers(_ value: Double, _ seed: Int64, _ expected: Int64) {
        #expect(LookupHash.hash(value, seed: UInt64(bitPattern: seed)) == UInt64(bitPattern: expected))
    }

    @Test(
        "for texts of all lengths",
        arguments: [
            ("", 0, -6_939_563_903_564_495_251), ("a", 1, 3_325_245_193_489_759_299),
            ("abcdefghijk", 2, 8_131_472_318_715_735_770), ("abcdefghijkl", -2, -7_610_221_594_624_886_853),
            ("ä-and a text of thirty bytes!!", 3, -3_723_268_997_830_556_568),
        ] as [(String, Int64, Int64)])
    func texts(_ value: String, _ seed: Int64, _ expected: Int64) {
        let bytes = Array(value.utf8)
        #expect(LookupHash.hash(bytes.span, seed: UInt64(bitPattern: seed)) == UInt64(bitPattern: expected))
    }
}
