import Domain
import Testing

@Suite("A field rule")
struct FieldRuleTests {
    private let rule = FieldRule("distance", in: 1...12_500) { $0.distance }

    @Test("allows the values of its range, the ends included")
    func range() {
        #expect([1, 1.5, 12_500].allSatisfy(rule.allows))
        let outside: [Double] = [1 - .ulpOfOne, 0, -1, 12_500.000_000_1]
        #expect(outside.allSatisfy { !rule.allows($0) })
    }

    @Test("does not allow NaN and infinities", arguments: [Double.nan, .signalingNaN, .infinity, -.infinity])
    func notFinite(_ value: Double) {
        #expect(!rule.allows(value))
    }

    @Test("rejects, and lets every value be missing, unless told otherwise")
    func defaults() {
        #expect(rule.breach == .reject)
        #expect(rule.maximumMissingShare == 1)
    }
}
