import Domain
import Testing

@Suite("A feature signature")
struct FeatureSignatureTests {
    static let signature = FeatureSignature([
        .init(name: "distance", kind: .numeric), .init(name: "service", kind: .categorical),
    ])

    private func matrix(_ names: [String], _ columns: [FeatureColumn]) throws -> FeatureMatrix {
        try #require(FeatureMatrix(names: names, columns: columns, rowCount: 1))
    }

    @Test("accepts a matrix of exactly its columns")
    func accepted() throws {
        try Self.signature.check(matrix(["distance", "service"], [.numeric([1]), .categorical([.missing])]))
        try FeatureSignature([]).check(matrix([], []))
    }

    @Test("refuses another name, another kind and another order, saying what was wanted in which place")
    func wrongColumn() throws {
        let named = try matrix(["distances", "service"], [.numeric([1]), .categorical([.missing])])
        #expect(
            throws: FeatureMismatch.wrongColumn(
                wanted: .init(name: "distance", kind: .numeric), given: .init(name: "distances", kind: .numeric))
        ) { try Self.signature.check(named) }
        let kind = try matrix(["distance", "service"], [.numeric([1]), .numeric([2])])
        #expect(
            throws: FeatureMismatch.wrongColumn(
                wanted: .init(name: "service", kind: .categorical), given: .init(name: "service", kind: .numeric))
        ) { try Self.signature.check(kind) }
        let order = try matrix(["service", "distance"], [.categorical([.missing]), .numeric([1])])
        #expect(
            throws: FeatureMismatch.wrongColumn(
                wanted: .init(name: "distance", kind: .numeric), given: .init(name: "service", kind: .categorical))
        ) { try Self.signature.check(order) }
    }

    @Test("refuses too few columns and too many")
    func wrongCount() throws {
        let few = try matrix(["distance"], [.numeric([1])])
        #expect(throws: FeatureMismatch.wrongCount(wanted: 2, given: 1)) { try Self.signature.check(few) }
        let many = try matrix(
            ["distance", "service", "weight"], [.numeric([1]), .categorical([.missing]), .numeric([1])])
        #expect(throws: FeatureMismatch.wrongCount(wanted: 2, given: 3)) { try Self.signature.check(many) }
    }
}
