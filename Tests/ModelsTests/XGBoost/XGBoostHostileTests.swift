import Domain
import Testing

@testable import Models

/// Bytes that no trainer wrote: refused, or read as another model, but never a crash.
@Suite("Hostile files in the formats of XGBoost")
struct XGBoostHostileTests {
    /// A small case in each syntax.
    static let small = ["3.2_single_leaves", "3.2_survival_aft", "3.2_linear"].flatMap { name in
        XGBoostParityTests.cases.filter { $0.name == name }
    }

    @Test("A file that ends too early is refused, wherever it ends", arguments: small)
    func truncationIsRefused(_ parityCase: ParityCase) throws {
        let bytes = try parityCase.model()
        for count in bytes.indices {
            #expect(throws: ModelError.self) { try parityCase.read(Array(bytes.prefix(count))) }
        }
    }

    @Test("A file with flipped bits is refused, or scores without a crash", arguments: small)
    func flippedBitsDoNoHarm(_ parityCase: ParityCase) throws {
        let bytes = try parityCase.model()
        var random = SeededGenerator(seed: 20130101)
        var refused = 0
        for _ in 0..<500 {
            var damaged = bytes
            for _ in 0...Int.random(in: 0..<3, using: &random) {
                damaged[Int.random(in: 0..<bytes.count, using: &random)] ^=
                    1 << UInt8(Int.random(in: 0..<8, using: &random))
            }
            do {
                let model = try parityCase.read(damaged).model
                let rows = try #require(FeatureMatrix(zerosFor: model.signature))
                for column in try model.predictions(for: rows, on: .response) { #expect(column.count == 3) }
            } catch is ModelError {
                refused += 1
            }
        }
        #expect(refused > 50)
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
    /// Three rows of a zero, a one and a missing value.
    init?(zerosFor signature: FeatureSignature) {
        let columns = signature.entries.map { entry in
            switch entry.kind {
            case .numeric: FeatureColumn.numeric([0, 1, .nan])
            case .categorical: FeatureColumn.categorical([.missing, .missing, .missing])
            }
        }
        self.init(names: signature.names, columns: columns, rowCount: 3)
    }
}
