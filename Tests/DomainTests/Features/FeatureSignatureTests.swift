import Domain
import Testing

@Suite("A feature signature")
struct FeatureSignatureTests {
    static let signature = FeatureSignature([
        .init(name: "distance", kind: .numeric), .init(name: "origin", kind: .categorical),
    ])

    private func matrix(_ names: [String], _ columns: [FeatureColumn]) throws -> FeatureMatrix {
        try #require(FeatureMatrix(names: names, columns: columns, rowCount: 1))
    }

    @Test("accepts a matrix of exactly its columns")
    func accepted() throws {
        try Self.signature.check(matrix(["distance", "origin"], [.numeric([1]), .categorical([.missing])]))
        try FeatureSignature([]).check(matrix([], []))
    }

    @Test("refuses another name, another kind and another order, saying what was wanted in which place")
    func wrongColumn() throws {
        let named = try matrix(["distances", "origin"], [.numeric([1]), .categorical([.missing])])
        #expect(
            throws: FeatureMismatch.wrongColumn(
                wanted: .init(name: "distance", kind: .numeric), given: .init(name: "distances", kind: .numeric))
        ) { try Self.signature.check(named) }
        let kind = try matrix(["distance", "origin"], [.numeric([1]), .numeric([2])])
        #expect(
            throws: FeatureMismatch.wrongColumn(
                wanted: .init(name: "origin", kind: .categorical), given: .init(name: "origin", kind: .numeric))
        ) { try Self.signature.check(kind) }
        let order = try matrix(["origin", "distance"], [.categorical([.missing]), .numeric([1])])
        #expect(
            throws: FeatureMismatch.wrongColumn(
                wanted: .init(name: "distance", kind: .numeric), given: .init(name: "origin", kind: .categorical))
        ) { try Self.signature.check(order) }
    }

    @Test("refuses too few columns and too many")
    func wrongCount() throws {
        let few = try matrix(["distance"], [.numeric([1])])
        #expect(throws: FeatureMismatch.wrongCount(wanted: 2, given: 1)) { try Self.signature.check(few) }
        let many = try matrix(
            ["distance", "origin", "seats"], [.numeric([1]), .categorical([.missing]), .numeric([1])])
        #expect(throws: FeatureMismatch.wrongCount(wanted: 2, given: 3)) { try Self.signature.check(many) }
    }
}
