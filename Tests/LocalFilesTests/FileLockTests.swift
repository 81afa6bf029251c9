import LocalFiles
import Testing
import UseCases

@Suite("A lock on a file")
struct FileLockTests {
    @Test("is held by one owner, and free when that owner is gone; the file stays")
    func excludes() throws {
        let folder = try TemporaryFolder()
        var first = try FileLock(path: folder.path("a.lock"))
        #expect(first != nil)
        #expect(try FileLock(path: folder.path("a.lock")) == nil)
        #expect(try FileLock(path: folder.path("b.lock")) != nil)
        first = nil
        #expect(try FileLock(path: folder.path("a.lock")) != nil)
        #expect(try folder.names == ["a.lock", "b.lock"])
    }

    @Test("refuses a symbolic link")
    func refusesLinks() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a")
        try folder.link("b", to: "a")
        let error = try #require(throws: BatchError.self) { try FileLock(path: folder.path("b")) }
        #expect(error.code == .config)
    }
}
