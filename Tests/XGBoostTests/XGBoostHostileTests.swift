import Domain
import ModelFixtures
import Models
import Testing

@testable import XGBoost

/// Bytes that no trainer wrote: refused, or read as another model, but never a crash.
@Suite("Hostile files in the formats of XGBoost")
struct XGBoostHostileTests {
    /// Small cases: trees and a linear model, in both syntaxes.
    static let small = [("3.2_single_leaves", "json"), ("3.2_survival_aft", "ubj"), ("3.2_linear", "json")].map {
        ParityCase(format: "xgboost", name: $0, suffix: $1)
    }

    @Test("A file that ends too early is refused, wherever it ends", arguments: small)
    func truncationIsRefused(_ parityCase: ParityCase) throws {
        let bytes = try parityCase.model()
        _ = try parityCase.read(bytes)
        for count in bytes.indices {
            #expect(throws: ModelError.self) { try parityCase.read(Array(bytes.prefix(count))) }
        }
    }

    @Test("A file with flipped bits is refused, or scores without a crash", arguments: small)
    func flippedBitsDoNoHarm(_ parityCase: ParityCase) throws {
        let refused = try refusals(flippingBitsOf: parityCase.model(), parityCase.read)
        // In the others a digit became another one, or a name that nothing depends on.
        #expect((400..<480).contains(refused))
    }

    @Test("So does one with splits by number and by category")
    func flippedBitsOfSplitsDoNoHarm() throws {
        let refused = try refusals(flippingBitsOf: Array(XGBoostExample.text.utf8)) {
            try XGBoostJSONFormat().read($0, featureNames: nil)
        }
        #expect((400..<480).contains(refused))
    }

    /// How many of 500 damaged files are refused; each of the others has to score hard rows.
    private func refusals(
        flippingBitsOf bytes: [UInt8], _ read: ([UInt8]) throws -> ImportedModel
    ) throws -> Int {
        _ = try read(bytes)
        var random = SeededGenerator(seed: 20130101)
        var refused = 0
        for _ in 0..<500 {
            var damaged = bytes
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                damaged[Int.random(in: 0..<bytes.count, using: &random)] ^=
                    1 << UInt8(Int.random(in: 0..<8, using: &random))
            }
            do {
                let model = try read(damaged).model
                let rows = try HardRows.matrix(for: model.signature, texts: ["", "X"])
                let scores = try model.predictions(for: rows, on: .response)
                #expect(scores.count == model.outputs.count)
                #expect(scores.allSatisfy { $0.count == rows.rowCount })
            } catch is ModelError {
                refused += 1
            }
        }
        return refused
    }

    @Test("Nesting beyond 64 is refused at once, in both syntaxes")
    func nestingIsRefused() {
        for opening in ["[", "{\"a\":", "[{\"a\":"] {
            let bomb = Array(String(repeating: opening, count: 1_000_000).utf8)
            let error = #expect(throws: ModelError.self) { try JSONReader.read(bomb) }
            #expect(error?.message.contains("nested more than 64 deep") == true)
        }
        for opening in ["[", "[#i\u{1}", "{i\u{1}a"] {
            let bomb = Array(String(repeating: opening, count: 1_000_000).utf8)
            let error = #expect(throws: ModelError.self) { try UBJSONReader.read(bomb) }
            #expect(error?.message.contains("nested more than 64 deep") == true)
        }
    }

    @Test(
        "A count beyond the bytes that are left is refused before anything is made of it",
        arguments: ["[$d#L", "[$L#L", "[$U#L", "[#L", "SL", "{L"])
    func gigantismIsRefused(_ head: String) {
        for count: [UInt8] in [[0x7F] + [UInt8](repeating: 0xFF, count: 7), [0, 0, 0, 0, 0, 0, 0, 5]] {
            let error = #expect(throws: ModelError.self) { try UBJSONReader.read(Array(head.utf8) + count + [1, 2]) }
            #expect(error?.message.contains("more than the bytes that are left") == true)
        }
        let negative = Array(head.utf8) + [UInt8](repeating: 0xFF, count: 8)
        let error = #expect(throws: ModelError.self) { try UBJSONReader.read(negative) }
        #expect(error?.message.contains("found no count") == true)
    }
}
