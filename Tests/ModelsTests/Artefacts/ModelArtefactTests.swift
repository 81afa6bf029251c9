import Domain
import ModelFixtures
import Testing

@testable import Models

@Suite("Model artefacts")
struct ModelArtefactTests {
    /// A model with one number and one category, small enough to be read.
    private static func small() throws -> FittedStrategy {
        let columns: [FeatureColumn] = [
            .numeric([1, 2, .nan, 4]),
            .categorical([try category("AA"), try category("UA"), try category("AA"), .missing]),
        ]
        let matrix = try #require(FeatureMatrix(names: ["x", "carrier"], columns: columns, rowCount: 4))
        return try LogisticRegression(l2: 1).fit(matrix, labels: [1, 0, 0, 1])
    }

    private static func decode(_ bytes: [UInt8]) throws -> any ScoringModel {
        try ModelArtefact.decode(bytes, formats: ModelFormats([]))
    }

    @Test("The base rate is written like this")
    func golden() throws {
        let columns: [FeatureColumn] = [.numeric([1, 2, 3]), .categorical([.missing, .missing, .missing])]
        let matrix = try #require(FeatureMatrix(names: ["x", "carrier"], columns: columns, rowCount: 3))
        let artefact = try BaseRate().fit(matrix, labels: [1, 0, 0]).artefact
        #expect(
            String(decoding: artefact, as: UTF8.self) == """
                {
                  "format" : "batch-score/1",
                  "model" : {
                    "features" : [
                      {
                        "kind" : "numeric",
                        "name" : "x"
                      },
                      {
                        "kind" : "categorical",
                        "name" : "carrier"
                      }
                    ],
                    "probability" : 0.3333333333333333
                  },
                  "strategy" : "base_rate"
                }
                """)
        #expect(
            try Self.decode(artefact) as? BaseRateModel
                == BaseRateModel(
                    estimate: .probability(1.0 / 3),
                    signature: FeatureSignature([
                        .init(name: "x", kind: .numeric), .init(name: "carrier", kind: .categorical),
                    ])))
    }

    @Test("The mean of numeric labels is written under its own name")
    func goldenMean() throws {
        let matrix = try #require(FeatureMatrix(names: [], columns: [], rowCount: 2))
        let artefact = try BaseRate().fit(matrix, labels: [1, 2]).artefact
        #expect(
            String(decoding: artefact, as: UTF8.self).filter { !$0.isWhitespace }
                == #"{"format":"batch-score/1","model":{"features":[],"mean":1.5},"strategy":"base_rate"}"#)
    }

    @Test("A model that is read scores with the same bits as the one that was written")
    func roundTrip() throws {
        let fixture = try ScikitLearnFixture.load()
        let matrix = try fixture.matrix(0..<fixture.rowCount)
        let labels = fixture.trainingLabels(fixture.logisticRegression)
        let fitted = [
            try LogisticRegression(l2: 1).fit(fixture.trainingMatrix, labels: labels),
            try RidgeRegression(l2: 1).fit(fixture.trainingMatrix, labels: labels),
            try BaseRate().fit(fixture.trainingMatrix, labels: labels),
            try BaseRate().fit(fixture.trainingMatrix, labels: fixture.trainingLabels(fixture.ridge)),
        ]
        for fitted in fitted {
            let model = try Self.decode(fitted.artefact)
            #expect(model.signature == fitted.model.signature)
            for scale in [PredictionScale.margin, .response] {
                let scores = try model.predictions(for: matrix, on: scale)
                let expected = try fitted.model.predictions(for: matrix, on: scale)
                #expect(scores.map { $0.map(\.bitPattern) } == expected.map { $0.map(\.bitPattern) })
            }
        }
    }

    @Test("Numbers of every size read back to the same bits")
    func numbers() throws {
        let numbers = [
            0.1, -0.0, Double.leastNonzeroMagnitude, 1.7976931348623157e308, -1.0 / 3, 9_007_199_254_740_991, 1e22,
            123_456.789e-30,
        ]
        let features = try numbers.indices.map { index in
            FittedFeature(name: "x\(index)", steps: .numeric(try MeanImputer().then(StandardScaler()).fitted(to: [])))
        }
        let model = LogisticRegressionModel(
            linear: try LinearModel(
                pipeline: FittedPipeline(features: features), intercept: 0, weights: numbers.map { [$0] }))
        let artefact = try ModelArtefact.encode(model)
        let read = try Self.decode(artefact) as? LogisticRegressionModel
        #expect(try read.map(ModelArtefact.encode) == artefact)
        #expect(read?.linear.weights.joined().map(\.bitPattern) == numbers.map(\.bitPattern))
    }

    @Test("A file that is cut anywhere is refused")
    func truncated() throws {
        let artefact = try Self.small().artefact
        for length in artefact.indices {
            #expect(throws: ModelError.self, "\(length) of \(artefact.count) bytes") {
                try Self.decode(Array(artefact[..<length]))
            }
        }
    }

    @Test(
        "A file with any byte changed is refused with a sentence, or read as a model", arguments: [0, 0x22, 0x5B, 0xFF])
    func changed(_ byte: UInt8) throws {
        var artefact = try Self.small().artefact
        for index in artefact.indices {
            let before = artefact[index]
            artefact[index] = byte
            do {
                _ = try Self.decode(artefact)
            } catch {
                #expect(error is ModelError, "byte \(index): \(error)")
            }
            artefact[index] = before
        }
    }

    @Test("A hostile file is refused, and the reason said", arguments: ArtefactFaults.all)
    func hostile(_ fault: TextFault) throws {
        let text = String(decoding: try Self.small().artefact, as: UTF8.self)
        let bytes = try fault.bytes(of: text.filter { !$0.isWhitespace })
        let error = #expect(throws: ModelError.self) { try Self.decode(bytes) }
        #expect(error?.message.contains(fault.reason) == true, "\(String(describing: error))")
    }

    @Test(
        "Bytes that are no artefact are refused",
        arguments: ["", "{", "[]", "null", "0", "\u{FEFF}", #"{"format":"batch-score/1"}"#])
    func noArtefact(_ text: String) {
        #expect(throws: ModelError.self) { try Self.decode(Array(text.utf8)) }
    }

    @Test("Deep nesting is refused")
    func nesting() {
        let deep = [UInt8](repeating: UInt8(ascii: "["), count: 1_000_000)
        #expect(throws: ModelError.self) { try Self.decode(deep) }
    }
}
