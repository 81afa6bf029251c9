import Domain
import Testing

@testable import Models

@Suite("A damaged file in LightGBM's format")
struct LightGBMDamageTests {
    static let cases = ParityCase.all(of: "lightgbm", suffix: "txt").filter {
        ["linear_v3", "pandas_v4"].contains($0.name)
    }

    @Test("is refused when it is cut off, at whatever byte, or is the same model still", arguments: cases)
    func truncation(_ example: ParityCase) throws {
        let whole = try example.model()
        let expected = try Scored(whole)
        var kept = 0
        for count in whole.indices {
            guard let scored = try? Scored(Array(whole[..<count])) else { continue }
            kept += 1
            try #require(scored == expected, "cut off after \(count) bytes")
        }
        // At least the last line end does not count; without categories, nothing after the trees does but cut parameters.
        #expect((1...400).contains(kept))
    }

    @Test("is refused or scores, whichever bits are changed", arguments: cases)
    func bitFlips(_ example: ParityCase) throws {
        let whole = try example.model()
        var generator = SeededGenerator(seed: 5)
        var refused = 0
        for _ in 0..<500 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...3, using: &generator) {
                let place = Int.random(in: bytes.indices, using: &generator)
                bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &generator)
            }
            do throws(ModelError) {
                _ = try Scored(bytes)
            } catch {
                refused += 1
            }
        }
        // A digit of a number that became another one is a model as well.
        #expect((100..<500).contains(refused))
    }
}

/// A model and its scores of a few rows of odd values.
private struct Scored: Equatable {
    let signature: FeatureSignature
    let bits: [[UInt64]]

    /// Reads a model and scores with it; anything but a ``ModelError`` of the file is a failure of the test.
    init(_ bytes: [UInt8]) throws(ModelError) {
        let model: any PredictiveModel
        do {
            model = try LightGBMFile.read(bytes, featureNames: nil).model
        } catch let error as ModelError {
            throw error
        } catch {
            Issue.record(error)
            throw ModelError("\(error)")
        }
        signature = model.signature
        do {
            bits = try model.predictions(for: Self.rows(for: signature), on: .response).map { $0.map(\.bitPattern) }
        } catch {
            Issue.record(error)
            bits = []
        }
    }

    private static func rows(for signature: FeatureSignature) throws -> FeatureMatrix {
        let numbers = [0, .nan, .infinity, -.infinity, -1, 1, 0.25, 2, 33, 1e-36, -0.5, 4_294_967_299, 20]
        let texts = ["", "EWR", "JFK", "Zürich", "nan", "unseen", "LGA", "a b", "0", "✈", "back\\slash", "x", "y"]
        let columns = try signature.entries.map { entry in
            switch entry.kind {
            case .numeric: FeatureColumn.numeric(numbers)
            case .categorical: FeatureColumn.categorical(try texts.map(category))
            }
        }
        return try #require(FeatureMatrix(names: signature.names, columns: columns, rowCount: numbers.count))
    }
}
