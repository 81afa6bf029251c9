import Domain
import Testing

@Suite("A tally of rejections")
struct RejectionTallyTests {
    private let rejections = [
        ("weight", Rejection.Code.outOfRange), ("weight", .missingValue), ("day", .missingValue),
        (nil, .malformedRecord),
    ].map { Rejection(key: nil, column: $0, code: $1, expected: "something") }

    @Test("counts by code or column, the largest group first, equal ones by name")
    func groups() {
        typealias Group = RejectionTally.Group
        #expect(
            RejectionTally(rejections, by: .code).groups == [
                Group(name: "missing_value", count: 2), Group(name: "malformed_record", count: 1),
                Group(name: "out_of_range", count: 1),
            ])
        #expect(
            RejectionTally(rejections, by: .column).groups == [
                Group(name: "weight", count: 2), Group(name: nil, count: 1), Group(name: "day", count: 1),
            ])
        #expect(RejectionTally([], by: .code).groups == [])
    }
}
