import Domain
import Testing

@testable import Models

@Suite("A packed model")
struct PackedModelTests {
    private let formats = ModelFormats([PlainFormat()])
    private let file = Array("plain 0.5".utf8)

    @Test("is a line that says what it is, a line of JSON, and the file")
    func layout() throws {
        let packed = try PackedModel(file: file, formats: formats, featureNames: ["x"])
        #expect(
            String(decoding: packed.artefact, as: UTF8.self) == """
                batch-score-import/1
                {"feature_names":["x"],"format":"plain"}
                plain 0.5
                """)
    }

    @Test("reads back with its names and golden rows")
    func readsBack() throws {
        let matrix = try #require(
            FeatureMatrix(names: ["x"], columns: [.numeric([.nan, .infinity])], rowCount: 2))
        let golden = try #require(GoldenRows(matrix: matrix, expected: [[0.5, 0.5]]))
        let packed = try PackedModel(file: file, formats: formats, featureNames: ["x"], goldenRows: golden)
        let read = try ModelArtefact.decode(packed.artefact, formats: formats)
        #expect(read.signature.names == ["x"])
        #expect(read.outputs == .score)
        #expect(try read.goldenRows?.compare(with: read).agrees == true)
    }

    @Test("is refused by a program that does not read its format")
    func refusesMissingFormat() throws {
        let packed = try PackedModel(file: file, formats: formats)
        let error = try #require(throws: ModelError.self) {
            try ModelArtefact.decode(packed.artefact, formats: ModelFormats([PlainFormat(name: "other")]))
        }
        #expect(error.message.contains("its format is \"plain\"; expected one of those that this program reads: other"))
    }

    @Test("is refused when it is cut, or changed to another format")
    func refusesDamage() throws {
        let artefact = try PackedModel(file: file, formats: formats).artefact
        let text = String(decoding: artefact, as: UTF8.self)
        for damaged in ["batch-score-import/1\n", String(text.prefix(40)), text.replacing("plain", with: "plaid")] {
            #expect(throws: ModelError.self) { try ModelArtefact.decode(Array(damaged.utf8), formats: formats) }
        }
    }
}
