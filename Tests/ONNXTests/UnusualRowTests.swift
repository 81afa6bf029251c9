import Domain
import Foundation
import ModelFixtures
import Models
import Testing

@testable import ONNX

#if ONNX
@Suite("A row with unusual values")
struct UnusualRowTests {
    /// The scores of `logistic_mixed` for one row after another.
    private func scores(
        carriers: [String], hours: [Double], _ change: (inout ModelProto) -> Void = { _ in }
    ) throws -> [Double] {
        var message = try ModelProto(
            bytes: try ParityCase(format: "onnx", name: "logistic_mixed", suffix: "onnx").model())
        change(&message)
        let model = try ONNXFormat().model(message, featureNames: nil).model
        let count = carriers.count
        let categories = try carriers.map { try #require(Category($0)) }
        let origins = [Category](repeating: try #require(Category("DL")), count: count)
        let zeros = [Double](repeating: 0, count: count)
        let matrix = FeatureMatrix(
            names: model.signature.names,
            columns: [
                .numeric(zeros), .numeric(zeros), .categorical(categories), .categorical(origins), .numeric(hours),
            ],
            rowCount: count)
        return try model.outputs(for: try #require(matrix))[0]
    }

    @Test("has no score when an integer is missing, or has a fraction")
    func refusesNoInteger() throws {
        let scores = try scores(carriers: ["AA", "AA", "AA", "AA"], hours: [1, .nan, 1.5, .infinity])
        #expect(scores.map(\.isNaN) == [false, true, true, true])
    }

    @Test("of a category that the encoder was told to ignore is scored, of one that it was told to refuse is not")
    func refusesUnseenCategory() throws {
        let carriers = ["AA", "new", ""]
        #expect(try scores(carriers: carriers, hours: [1, 1, 1]).allSatisfy { $0 > 0 && $0 < 1 })
        let strict = try scores(carriers: carriers, hours: [1, 1, 1]) { $0.attribute("zeros") { $0.i = 0 } }
        #expect(strict.map(\.isNaN) == [false, true, true])
    }

    @Test("has the category nan of skl2onnx where its category is missing")
    func missingIsNaN() throws {
        // The first encoder is that of the carriers: AA becomes what skl2onnx writes for a missing category.
        let renamed = try scores(carriers: ["", "nan", "AA"], hours: [1, 1, 1]) {
            $0.attribute("cats_strings") { $0.strings[0] = Data("nan".utf8) }
        }
        let original = try scores(carriers: ["AA", "AA", "never"], hours: [1, 1, 1])
        #expect(renamed == original)
    }
}
#endif
