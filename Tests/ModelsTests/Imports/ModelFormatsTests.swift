import Domain
import Testing

@testable import Models

@Suite("The formats of a program")
struct ModelFormatsTests {
    private let formats = ModelFormats([PlainFormat(), PlainFormat(name: "other", word: "other ")])

    @Test("recognise a file by its bytes", arguments: ["plain", "other"])
    func recognises(_ name: String) throws {
        let bytes = Array("\(name) 0.5".utf8)
        #expect(formats.format(of: bytes)?.name == name)
        #expect(try formats.read(bytes).format == name)
    }

    @Test("read a file as the format of a name")
    func readsByName() throws {
        let bytes = Array("other 0.5".utf8)
        #expect(try formats.read(bytes, as: "other").format == "other")
        #expect(throws: ModelError("it is no plain text")) { try formats.read(bytes, as: "plain") }
    }

    @Test("refuse a file that looks like none of them, and list what they read", arguments: ["", "{}", "pickle"])
    func refusesUnknownBytes(_ text: String) throws {
        let error = try #require(throws: ModelError.self) { try formats.read(Array(text.utf8)) }
        #expect(
            error.message.hasPrefix(
                "its \(text.utf8.count) bytes begin like no format that this program reads; expected plain text, other text"
            ))
    }

    @Test("refuse a name that none of them has, and list their names")
    func refusesUnknownName() throws {
        let error = try #require(throws: ModelError.self) { try formats.read([], as: "third") }
        #expect(
            error.message == "its format is \"third\"; expected one of those that this program reads: plain, other")
    }

    @Test("count once, when two have the same name")
    func countOnce() {
        let twice = ModelFormats([PlainFormat(), PlainFormat(word: "later ")])
        #expect(twice.names == ["plain"])
        #expect(twice.format(of: Array("later 1".utf8)) == nil)
    }

    @Test("give a model the names that are asked for, and a summary in one line")
    func namesFeatures() throws {
        let imported = try formats.read(Array("plain 0.5".utf8), featureNames: ["x", "y"])
        #expect(imported.model.signature.names == ["x", "y"])
        #expect(imported.summary == "plain constant, 2 trees, 5 leaves, 2 features")
    }
}
