import Domain
import PortContracts
import Testing

@Suite("The hash of a key")
struct KeyHashTests {
    /// Keys with their hashes as a second implementation computes them, a few lines of Python: FNV-1a with 64 bits over
    /// the key's bytes, then the last steps of SplitMix64. These values must never change: they decide which rows a model
    /// is evaluated on.
    static let known: [(Key, UInt64)] = [
        (.integer(0), 0x813f_0174_a236_7c13), (.integer(1), 0x5ca6_bbcb_b1e8_5355),
        (.integer(-1), 0x9795_737c_4a2d_acd5), (.integer(.max), 0xa968_6622_d76c_426b),
        (.integer(.min), 0xe934_3a59_2d08_0592), (.text(""), 0x4f2d_b50f_1240_40cd),
        (.text("a"), 0x193f_1020_af07_6db5), (.text("é"), 0x7603_35ea_e80f_f27c),
        (.text("e\u{301}"), 0x5aa7_9673_be49_2222),
        (.text("3f2504e0-4f89-11d3-9a0c-0305e82c3301"), 0x3d5b_b041_d2b9_6969),
        (.composite([.text("a"), .text("bc")]), 0x0372_a433_aa0f_e51e),
        (.composite([.text("ab"), .text("c")]), 0x9399_8dd6_edc9_a3b3),
        (.composite([.text("depot"), .integer(7)]), 0x4264_e3e1_9235_177d),
        (.composite([.integer(7), .text("depot")]), 0x19b6_78e0_d98f_86a2),
    ]

    private static func kind(of key: Key) -> KeyKind {
        switch key {
        case .integer: .integer
        case .text: .text
        case .composite(let parts): .composite(parts.map(kind))
        }
    }

    @Test("is the same in every process and on every platform", arguments: known)
    func stable(key: Key, hash: UInt64) throws {
        let column = try #require(KeyColumn([key, key], kind: Self.kind(of: key)))
        #expect(column.hashes == [hash, hash])
    }

    @Test("depends on the key alone, not on the rows around it", arguments: StoreVariant.all)
    func ofEachRow(_ variant: StoreVariant) {
        let together = variant.keys(0..<50).hashes
        #expect(together == (0..<50).flatMap { variant.keys([$0]).hashes })
        #expect(Set(together).count == 50)
        #expect(variant.keys([]).hashes.isEmpty)
    }

    @Test("spreads keys that follow each other evenly", arguments: StoreVariant.all)
    func even(_ variant: StoreVariant) {
        let count = 4000
        let upper = variant.keys(0..<count).hashes.map { Double($0 >> 11) / 9_007_199_254_740_992 }
        for tenth in 0..<10 {
            let share = upper.count { Int($0 * 10) == tenth }
            // Six standard deviations of a binomial distribution.
            #expect(abs(share - count / 10) < 114, "part \(tenth) has \(share) of \(count)")
        }
    }
}
