import Domain
import Testing

@testable import Models

#if ONNX
    @Suite("scikit-learn's models from ONNX files")
    struct ONNXParityTests {
        static let cases = ParityCase.all(of: "onnx", suffix: "onnx")

        @Test("there are committed models to compare with")
        func thereAreCases() {
            #expect(Self.cases.count > 30)
        }

        @Test("score as onnxruntime does, within 1e-6", arguments: cases)
        func scoresAsONNXRuntime(_ example: ParityCase) throws {
            let model = try example.onnxModel().model
            let scores = try model.predictions(for: try example.rows(for: model.signature), on: .response)
            #expect(largestDifference(scores, try example.expected(on: .response)) <= 1e-6)
        }

        @Test("have the margins of scikit-learn, within 1e-6", arguments: cases)
        func hasMarginsOfScikitLearn(_ example: ParityCase) throws {
            let model = try example.onnxModel().model
            let margins = try model.predictions(for: try example.rows(for: model.signature), on: .margin)
            #expect(largestDifference(margins, try example.expected(on: .margin)) <= 1e-6)
        }

        @Test("score as scikit-learn does, within 1e-6, where the conversion keeps the model", arguments: cases)
        func scoresAsScikitLearn(_ example: ParityCase) throws {
            // skl2onnx takes the nearest point of an isotonic calibration; scikit-learn the line between two.
            guard !example.name.contains("isotonic") else { return }
            let model = try example.onnxModel().model
            let scores = try model.predictions(for: try example.rows(for: model.signature), on: .response)
            #expect(largestDifference(scores, try example.columns(of: "sklearn")) <= 1e-6)
        }

        @Test("give every row the score that it has alone", arguments: cases)
        func rowsAreIndependent(_ example: ParityCase) throws {
            let model = try example.onnxModel().model
            let rows = try example.rows(for: model.signature)
            let together = try model.predictions(for: rows, on: .response)
            for row in 0..<min(rows.rowCount, 5) {
                let alone = try model.predictions(for: try #require(rows.only(row)), on: .response)
                #expect(alone.map { $0[0].bitPattern } == together.map { $0[row].bitPattern })
            }
        }

        @Test("score no rows at all", arguments: cases)
        func scoresNoRows(_ example: ParityCase) throws {
            let model = try example.onnxModel().model
            let rows = try #require(try example.rows(for: model.signature).first(0))
            let scores = try model.predictions(for: rows, on: .response)
            #expect(scores == [[Double]](repeating: [], count: model.outputCount))
        }

        /// The largest difference, relative for values above 1: a float has seven digits, whatever it measures.
        private func largestDifference(_ ours: [[Double]], _ expected: [[Double]]) -> Double {
            guard ours.map(\.count) == expected.map(\.count) else { return .infinity }
            let differences = zip(ours.joined(), expected.joined()).map { ours, expected in
                ours.isNaN != expected.isNaN ? .infinity : abs(ours - expected) / max(1, abs(expected))
            }
            return differences.max() ?? 0
        }
    }
#endif
