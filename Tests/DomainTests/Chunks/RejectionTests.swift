import Domain
import Testing

@Suite("A rejection")
struct RejectionTests {
    @Test("says where the row is, as far as it is known, and what was expected")
    func description() {
        let full = Rejection(
            key: .integer(7), line: 12, column: "dispatched", code: .invalidValue, expected: "a day such as 2013-12-24")
        #expect(
            full.description == "line 12, key 7, column dispatched, invalid_value, expected a day such as 2013-12-24")
        let composite = Rejection(
            key: .composite([.text("A-17"), .integer(3)]), column: "weight", code: .outOfRange, expected: "1 to 2")
        #expect(composite.description == "key (A-17, 3), column weight, out_of_range, expected 1 to 2")
        let bare = Rejection(key: nil, column: nil, code: .malformedRecord, expected: "19 fields")
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
