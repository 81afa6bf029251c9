import Glibc
import LocalFiles
import Testing
import UseCases

@Suite("Reading a file")
struct FileReaderTests {
    @Test("reads block by block to the end")
    func reads() throws {
        let folder = try TemporaryFolder()
        try folder.write("0123456789", to: "a")
        let reader = try FileReader(path: folder.path("a"))
        #expect(reader.size == 10)
        #expect(try reader.read(atMost: 4) == Array("0123".utf8))
        #expect(try reader.read(atMost: 100) == Array("456789".utf8))
        #expect(try reader.read(atMost: 100) == [])
    }

    @Test("that does not exist is no input")
    func refusesMissing() throws {
        let folder = try TemporaryFolder()
        let error = try #require(throws: BatchError.self) { try FileReader(path: folder.path("a")) }
        #expect(error.code == .noInput)
        #expect(error.message.contains(folder.path("a")))
    }

    @Test("refuses folders, and pipes without waiting for a writer")
    func refusesOthers() throws {
        let folder = try TemporaryFolder()
        #expect(unsafe mkfifo(folder.path("pipe"), 0o600) == 0)
        for path in [folder.path, folder.path("pipe"), "/dev/null"] {
            let error = try #require(throws: BatchError.self) { try FileReader(path: path) }
            #expect(error.code == .config)
            #expect(error.message.contains("expected a regular file"))
        }
    }

    @Test("follows a symbolic link only on request")
    func followsLinks() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "a")
        try folder.link("b", to: "a")
        #expect(try FileReader(path: folder.path("b")).size == 4)
        let error = try #require(throws: BatchError.self) {
            try FileReader(path: folder.path("b"), followsLinks: false)
        }
        #expect(error.code == .config)
        #expect(error.message.contains("symbolic link"))
    }

    @Test("notices writes to the file; a new file of the same name is another file")
    func noticesWriting() throws {
        let folder = try TemporaryFolder()
        try folder.write("text", to: "a")
        let reader = try FileReader(path: folder.path("a"))
        let stamp = try reader.stamp()
        #expect(try reader.stamp() == stamp)
        try LocalFile.replace(folder.path("a"), with: Array("another text".utf8))
        #expect(try reader.stamp() == stamp)
        let second = try FileReader(path: folder.path("a"))
        let before = try second.stamp()
        try LocalFile.append([1], to: folder.path("a"))
        #expect(try second.stamp() != before)
    }
}
