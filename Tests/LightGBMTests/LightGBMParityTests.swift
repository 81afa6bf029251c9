import Domain
import ModelFixtures
import Models
import Testing

@testable import LightGBM

@Suite("A model of LightGBM")
struct LightGBMParityTests {
    static let cases = ParityCase.all(of: "lightgbm", suffix: "txt")

    @Test("gives the library's raw scores and responses, to the last bit", arguments: cases)
    func isExact(_ example: ParityCase) throws {
        let model = try LightGBMFormat().read(example.model(), featureNames: nil).model
        let rows = try example.rows(for: model.signature)
        for scale in [PredictionScale.margin, .response] {
            let ours = try model.predictions(for: rows, on: scale)
            let theirs = try example.expected(on: scale)
            #expect(ours.map { $0.map(\.canonicalBits) } == theirs.map { $0.map(\.canonicalBits) }, "\(scale)")
        }
    }

    @Test("is there in both versions of the format")
    func versions() {
        #expect(Self.cases.count { $0.name.hasSuffix("_v3") } >= 15)
        #expect(Self.cases.count { $0.name.hasSuffix("_v4") } >= 20)
    }
}

extension Double {
    /// The bits, with one pattern for every NaN.
    fileprivate var canonicalBits: UInt64 { isNaN ? Double.nan.bitPattern : bitPattern }
}
