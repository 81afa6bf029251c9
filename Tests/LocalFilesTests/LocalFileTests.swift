import LocalFiles
import Testing
import UseCases

@Suite("A small file")
struct LocalFileTests {
    @Test("is read whole, up to a size")
    func reads() throws {
        let folder = try TemporaryFolder()
        try folder.write("12345", to: "a")
        #expect(try LocalFile.read(folder.path("a"), maximumBytes: 5) == Array("12345".utf8))
        let error = try #require(throws: BatchError.self) { try LocalFile.read(folder.path("a"), maximumBytes: 4) }
        #expect(error.code == .config)
        #expect(error.message.contains("5 bytes, at most 4"))
        try folder.write("", to: "empty")
        #expect(try LocalFile.read(folder.path("empty"), maximumBytes: 0) == [])
    }

    @Test("of unknown size is read to its end")
    func readsGrowing() throws {
        // Files of the kernel say that they have 0 bytes.
        let status = try LocalFile.read("/proc/self/status", maximumBytes: 1 << 20)
        #expect(String(decoding: status, as: UTF8.self).contains("VmPeak"))
        #expect(throws: BatchError.self) { try LocalFile.read("/proc/self/status", maximumBytes: 10) }
    }

    @Test("is replaced without a trace of the old one or of the work")
    func replaces() throws {
        let folder = try TemporaryFolder()
        try folder.write("a long old text", to: "a")
        try LocalFile.replace(folder.path("a"), with: Array("new".utf8))
        #expect(try folder.text("a") == "new")
        #expect(try folder.names == ["a"])
    }

    @Test("is not replaced through a link, and both stay")
    func replacesLink() throws {
        let folder = try TemporaryFolder()
        try folder.write("old", to: "a")
        try folder.link("b", to: "a")
        let error = try #require(throws: BatchError.self) { try LocalFile.replace(folder.path("b"), with: [1]) }
        #expect(error.code == .cannotCreate)
        #expect(try folder.text("a") == "old")
        #expect(folder.isLink("b"))
    }

    @Test("grows at its end, and through no link")
    func appends() throws {
        let folder = try TemporaryFolder()
        try LocalFile.append(Array("one,".utf8), to: folder.path("a"))
        try LocalFile.append(Array("two".utf8), to: folder.path("a"))
        #expect(try folder.text("a") == "one,two")
        try folder.link("b", to: "a")
        let error = try #require(throws: BatchError.self) { try LocalFile.append([1], to: folder.path("b")) }
        #expect(error.code == .config)
    }

    @Test("on a full disk says that space is to be freed")
    func fullDisk() throws {
        // A device is written to as it is, so /dev/full stays what it is.
        let error = try #require(throws: BatchError.self) {
            try OutputFile.open("/dev/full").write(Array("a".utf8).span)
        }
        #expect(error.code == .io)
        #expect(error.message.contains("free some space"))
    }

    @Test("is renamed over another one, and removed as often as one likes")
    func renames() throws {
        let folder = try TemporaryFolder()
        try folder.write("1", to: "a")
        try folder.write("2", to: "b")
        try LocalFile.rename(folder.path("a"), to: folder.path("b"))
        #expect(try folder.text("b") == "1")
        #expect(!LocalFile.exists(folder.path("a")) && LocalFile.exists(folder.path("b")))
        let error = try #require(throws: BatchError.self) {
            try LocalFile.rename(folder.path("a"), to: folder.path("b"))
        }
        #expect(error.code == .noInput)
        try LocalFile.remove(folder.path("b"))
        try LocalFile.remove(folder.path("b"))
        #expect(try folder.names == [])
    }
}
