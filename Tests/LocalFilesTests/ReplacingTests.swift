import Glibc
import LocalFiles
import Testing
import UseCases

@Suite("Replacing a file")
struct ReplacingTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// What may be in the place of a file.
    private func make(_ kind: String, _ name: String) throws {
        let path = folder.path(name)
        switch kind {
        case "pipe": try #require(unsafe mkfifo(path, 0o600) == 0)
        case "link": try folder.link(name, to: "elsewhere")
        default: try #require(unsafe mkdir(path, 0o755) == 0)
        }
    }

    @Test(
        "refuses what is no regular file, and leaves it as it is", arguments: ["pipe", "link", "folder"],
        ["write", "replace", "rename", "append", "check", "lock"])
    func refuses(_ kind: String, _ way: String) throws {
        try folder.write("old", to: "elsewhere")
        try folder.write("new", to: "new")
        try make(kind, "a")
        let before = folder.kind("a")
        let error = try #require(throws: BatchError.self) {
            switch way {
            case "write": _ = try FileWriter(path: folder.path("a"))
            case "replace": try LocalFile.replace(folder.path("a"), with: [1])
            case "rename": try LocalFile.rename(folder.path("new"), to: folder.path("a"))
            case "append": try LocalFile.append([1], to: folder.path("a"))
            case "check": try LocalFile.checkAppending(to: folder.path("a"))
            default: _ = try FileLock(path: folder.path("a"))
            }
        }
        #expect(error.code == .cannotCreate || error.code == .config)
        #expect(folder.kind("a") == before)
        #expect(try folder.text("elsewhere") == "old")
        #expect(try folder.names == ["a", "elsewhere", "new"])
    }

    @Test("by a rename keeps its permissions")
    func renameKeepsPermissions() throws {
        try folder.write("old", to: "a")
        try folder.write("new", to: "b")
        try #require(unsafe chmod(folder.path("a"), 0o640) == 0)
        try LocalFile.rename(folder.path("b"), to: folder.path("a"))
        #expect(try folder.text("a") == "new")
        #expect(folder.mode("a") == 0o640)
    }

    @Test("is refused where a new file was asked for, before and after it is written", arguments: [true, false])
    func keeps(_ isThere: Bool) throws {
        if isThere { try folder.write("old", to: "a") }
        let error = try #require(throws: BatchError.self) {
            let writer = try FileWriter(path: folder.path("a"), existing: .kept)
            try folder.write("old", to: "a")
            try writer.commit()
        }
        #expect(error.code == .cannotCreate && error.message.contains("already exists"))
        #expect(try folder.text("a") == "old")
        #expect(try folder.names == ["a"])
    }

    @Test("that is not there creates it, where a new file was asked for")
    func creates() throws {
        let writer = try FileWriter(path: folder.path("a"), existing: .kept)
        try writer.write(Array("new".utf8).span)
        try writer.commit()
        #expect(try folder.text("a") == "new")
        #expect(try folder.names == ["a"])
    }
}
