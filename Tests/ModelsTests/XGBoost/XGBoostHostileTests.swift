import Domain
import Testing

@testable import Models

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
            try XGBoostFile.readJSON($0, featureNames: nil)
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
                let rows = try #require(FeatureMatrix(hardRowsFor: model.signature))
                let scores = try model.predictions(for: rows, on: .response)
                #expect(scores.count == model.outputCount)
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

extension ParityCase {
    /// Reads bytes as the file of this case.
    func read(_ bytes: [UInt8]) throws -> ImportedModel {
        try suffix == "json"
            ? XGBoostFile.readJSON(bytes, featureNames: nil) : XGBoostFile.readUBJSON(bytes, featureNames: nil)
    }
}

extension FeatureMatrix {
    /// Numbers that conversions to `Float` and to codes stumble over, and texts that are seen and not.
    fileprivate init?(hardRowsFor signature: FeatureSignature) {
        let numbers = [
            0, 1, .nan, .infinity, -.infinity, 1e300, -1e300, 3.5e38, 2_147_483_648, -2_147_483_649, -1, -0.5, 1e-46,
        ]
        let texts = ["", "X"].map { Category($0) ?? .missing }
        let columns = signature.entries.map { entry in
            switch entry.kind {
            case .numeric: FeatureColumn.numeric(numbers)
            case .categorical: FeatureColumn.categorical(numbers.indices.map { texts[$0 % 2] })
            }
        }
        self.init(names: signature.names, columns: columns, rowCount: numbers.count)
    }
}
