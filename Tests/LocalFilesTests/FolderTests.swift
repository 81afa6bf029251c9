import LocalFiles
import Testing
import UseCases

@Suite("A folder")
struct FolderTests {
    @Test("is created with those above it, any number of times")
    func creates() throws {
        let folder = try TemporaryFolder()
        try Folder.create(folder.path("a/b/c"))
        try Folder.create(folder.path("a/b/c"))
        #expect(Folder.exists(folder.path("a/b/c")))
        #expect(!Folder.exists(folder.path("a/c")))
    }

    @Test("cannot be created where a file is")
    func refusesFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "a")
        #expect(!Folder.exists(folder.path("a")))
        let error = try #require(throws: BatchError.self) { try Folder.create(folder.path("a/b")) }
        #expect(error.code == .cannotCreate)
    }

    @Test("has sorted names, also hidden ones; a folder that does not exist has none")
    func lists() throws {
        let folder = try TemporaryFolder()
        for name in ["b", "a", ".c"] { try folder.write("", to: name) }
        #expect(try Folder.names(in: folder.path) == [".c", "a", "b"])
        #expect(try Folder.names(in: folder.path("no")) == [])
        #expect(throws: BatchError.self) { try Folder.names(in: folder.path("a")) }
    }

    @Test("is removed with its files, any number of times, but not with folders in it")
    func removes() throws {
        let folder = try TemporaryFolder()
        try Folder.create(folder.path("a/b"))
        try folder.write("", to: "a/b/file")
        #expect(throws: BatchError.self) { try Folder.remove(folder.path("a")) }
        #expect(try folder.text("a/b/file") == "")
        try Folder.remove(folder.path("a/b"))
        try Folder.remove(folder.path("a/b"))
        try Folder.remove(folder.path("a"))
        #expect(try folder.names == [])
    }

    @Test(
        "has a parent",
        arguments: [("/a/b", "/a"), ("/a", "/"), ("a/b", "a"), ("a", "."), ("/", "/"), ("../a", "..")])
    func hasParent(_ path: String, _ parent: String) {
        #expect(Folder.parent(of: path) == parent)
    }
}
