import LocalFiles
import Testing
import UseCases

@Suite("Writing a file")
struct FileWriterTests {
    @Test("shows nothing before it is committed, and everything after")
    func commits() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a")
        let writer = try FileWriter(path: folder.path("a"))
        try writer.write(Array("new ".utf8).span)
        try writer.write(Array("text".utf8).span)
        #expect(try folder.text("a") == "old")
        try writer.commit()
        #expect(try folder.text("a") == "new text")
        #expect(try folder.names == ["a"])
    }

    @Test("without a commit leaves the file as it was, and nothing beside it")
    func abandons() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a")
        do {
            let writer = try FileWriter(path: folder.path("a"))
            try writer.write(Array("new".utf8).span)
            #expect(try folder.names.count == 2)
        }
        #expect(try folder.text("a") == "old")
        #expect(try folder.names == ["a"])
    }

    @Test("is done by two at once without mixing; the last one to commit wins")
    func excludes() throws {
        let folder = try TemporaryFolder()
        let first = try FileWriter(path: folder.path("a"))
        let second = try FileWriter(path: folder.path("a"))
        try first.write(Array("first".utf8).span)
        try second.write(Array("second".utf8).span)
        try second.commit()
        try first.commit()
        #expect(try folder.text("a") == "first")
        #expect(try folder.names == ["a"])
    }

    @Test("needs the folder")
    func needsFolder() throws {
        let folder = try TemporaryFolder()
        let error = try #require(throws: BatchError.self) { try FileWriter(path: folder.path("no/a")) }
        #expect(error.code == .cannotCreate)
    }
}
