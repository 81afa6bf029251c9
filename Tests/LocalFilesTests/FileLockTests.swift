import Foundation
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

    @Test("is held or not, and asking creates no file")
    func isHeld() throws {
        let folder = try TemporaryFolder()
        #expect(try !FileLock.isHeld(path: folder.path("a.lock")))
        #expect(try folder.names == [])
        var lock = try FileLock(path: folder.path("a.lock"))
        #expect(lock != nil)
        #expect(try FileLock.isHeld(path: folder.path("a.lock")))
        lock = nil
        #expect(try !FileLock.isHeld(path: folder.path("a.lock")))
    }

    @Test("is free when its owner is gone, though a process that is just being started still has the file open")
    func copies() throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.lock")
        var lock = try FileLock(path: path)
        #expect(lock != nil)
        // As the copy of the process has it between fork and exec.
        let copies = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap(Int32.init)
            .filter {
                (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)"))?.hasSuffix(
                    folder.path("a.lock")) ?? false
            }
            .map { dup($0) }
        #expect(!copies.isEmpty)
        lock = nil
        #expect(try FileLock(path: path) != nil)
        for copy in copies { close(copy) }
    }

    @Test("is taken also while others ask whether it is held")
    func asking() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path("a.lock")
        _ = try FileLock(path: path)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<2 { group.addTask { for _ in 0..<5000 { _ = try FileLock.isHeld(path: path) } } }
            for _ in 0..<2000 { #expect(try FileLock(path: path) != nil) }
            try await group.waitForAll()
        }
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
