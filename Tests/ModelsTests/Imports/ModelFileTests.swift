import Domain
import Foundation
import Testing

@testable import Models

@Suite("A model file")
struct ModelFileTests {
    private static let cases: [(ModelFormat, ParityCase)] =
        ParityCase.all(of: "lightgbm", suffix: "txt").map { (.lightGBM, $0) }
        + ParityCase.all(of: "xgboost", suffix: "json").map { (.xgboostJSON, $0) }
        + ParityCase.all(of: "xgboost", suffix: "ubj").map { (.xgboostUBJSON, $0) }
        + ParityCase.all(of: "onnx", suffix: "onnx").map { (.onnx, $0) }

    @Test("is known by its first bytes, whatever it is called", arguments: cases)
    func detection(format: ModelFormat, file: ParityCase) throws {
        #expect(ModelFile.format(of: try file.model()) == format)
    }

    @Test("there are cases of every format")
    func everyFormat() {
        #expect(Set(Self.cases.map(\.0)) == Set(ModelFormat.allCases))
    }

    @Test("of no known format is refused, and what is read is listed", arguments: ["", "{}", "pickle", "\u{80}\u{04}"])
    func unknown(text: String) throws {
        let error = try #require(throws: ModelError.self) { try ModelFile.read(Array(text.utf8)) }
        #expect(error.message.contains("LightGBM") && error.message.contains("ONNX"))
    }

    @Test("read as another format than its own is refused", arguments: ModelFormat.allCases)
    func otherFormat(format: ModelFormat) throws {
        for (own, file) in Self.cases where own != format {
            let bytes = try file.model()
            #expect(throws: ModelError.self, "\(file)") { try ModelFile.read(bytes, as: format) }
        }
    }

    @Test("is packed byte for byte, and reads back with its golden rows", arguments: cases)
    func packs(format: ModelFormat, file: ParityCase) throws {
        let bytes = try file.model()
        let model = try ModelFile.read(bytes).model
        let golden = try #require(
            GoldenRows(matrix: try file.rows(for: model.signature), expected: try file.expected(on: .response)))
        let packed = try PackedModel(file: bytes, goldenRows: golden)
        #expect(packed.artefact.suffix(bytes.count).elementsEqual(bytes))
        let read = try ModelArtefact.decode(packed.artefact)
        #expect(read.signature == model.signature)
        #expect(try read.goldenRows?.compare(with: read).agrees == true)
        #expect(read.goldenRows?.expected.count == golden.expected.count)
    }

    @Test("that is packed and then cut or changed in its second line is refused")
    func damagedPacking() throws {
        let (_, file) = try #require(Self.cases.first)
        let artefact = try PackedModel(file: try file.model()).artefact
        let header = try #require(artefact.dropFirst(PackedModel.magic.count).firstIndex(of: UInt8(ascii: "\n")))
        for length in PackedModel.magic.count...header {
            #expect(throws: ModelError.self, "\(length) bytes") {
                try ModelArtefact.decode(Array(artefact.prefix(length)))
            }
        }
    }
}
