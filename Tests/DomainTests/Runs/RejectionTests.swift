import Domain
import Testing

@Suite("A rejection")
struct RejectionTests {
    @Test("says where the row is, as far as it is known, and what was expected")
    func description() throws {
        let full = Rejection(
            flight: try .number(7), line: 12, column: "dep_time", code: .invalidValue, expected: "a time such as 517")
        #expect(
            full.description == "line 12, flight 7, column dep_time, invalid_value, expected a time such as 517")
        let bare = Rejection(flight: nil, column: nil, code: .malformedRecord, expected: "19 fields")
        #expect(bare.description == "malformed_record, expected 19 fields")
    }

    @Test("has a code of an open set, by which rejections are counted")
    func code() {
        let codes: [Rejection.Code] = [.missingValue, .notOfType, .invalidValue, .outOfRange, .malformedRecord]
        #expect(
            codes.map(\.rawValue)
                == ["missing_value", "not_of_type", "invalid_value", "out_of_range", "malformed_record"])
        #expect(codes.map(\.rawValue).allSatisfy(Slug.isValid))
        #expect(Rejection.Code(rawValue: "out_of_range") == .outOfRange)
    }
}
