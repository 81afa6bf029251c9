import Domain
import ModelFixtures
import Models
import Testing

@testable import LightGBM

@Suite("A damaged file in LightGBM's format")
struct LightGBMDamageTests {
    /// A file as LightGBM wrote it, and one with categories of a data frame in which every kind of split and tree stands.
    static let files: [String: [UInt8]] = [
        "linear_v3": (try? ParityCase(format: "lightgbm", name: "linear_v3", suffix: "txt").model()) ?? [],
        "example": Array(
            LightGBMExample.text.replacing("-1:0:1:33", with: "-1:0:1")
                .replacing("categorical:null", with: #"categorical:[["EWR", "Z\u00fcrich"]]"#).utf8),
    ]

    @Test("is refused when it is cut off, at whatever byte, or is the same model still", arguments: files.keys)
    func truncation(_ name: String) throws {
        let whole = try #require(Self.files[name])
        let expected = try Scored(whole)
        var kept = 0
        for count in whole.indices {
            guard let scored = try? Scored(Array(whole[..<count])) else { continue }
            kept += 1
            try #require(scored == expected, "cut off after \(count) bytes")
        }
        // At least the last line end does not count; without categories, nothing after the trees does but cut parameters.
        #expect((1...200).contains(kept))
    }

    @Test("is refused or scores, whichever bits are changed", arguments: files.keys)
    func bitFlips(_ name: String) throws {
        let whole = try #require(Self.files[name])
        var generator = SeededGenerator(seed: 5)
        var refused = 0
        for _ in 0..<1000 {
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
        #expect((200..<1000).contains(refused))
    }
}

/// A model and its scores of a few rows of odd values.
private struct Scored: Equatable {
    let signature: FeatureSignature
    let bits: [[UInt64]]

    /// Reads a model and scores with it; anything but a ``ModelError`` of the file is a failure of the test.
    init(_ bytes: [UInt8]) throws(ModelError) {
        let model: any ScoringModel
        do {
            model = try LightGBMFormat().read(bytes, featureNames: nil).model
        } catch let error as ModelError {
            throw error
        } catch {
            Issue.record(error)
            throw ModelError("\(error)")
        }
        signature = model.signature
        do {
            let rows = try HardRows.matrix(for: signature, texts: ["", "EWR", "Zürich", "unseen"])
            bits = try model.predictions(for: rows, on: .response).map { $0.map(\.bitPattern) }
        } catch {
            Issue.record(error)
            bits = []
        }
    }
}
