#if SQLite
import Domain
import Foundation
import PortContracts
import SQLite
import Tabular
import Testing
import UseCases

@Suite("The SQLite file itself")
struct FileTests {
    @Test("is not created by reading")
    func readingCreatesNothing() async throws {
        let file = try TemporaryFile()
        let store = try file.store()
        let message = await expectError(.noInput) { try await store.chunks() }
        #expect(message.contains(file.path))
        await expectError(.noInput) { try await store.rowCount(of: StoreVariant.standard.table, .all) }
        await expectError(.noInput) { try await store.columns(of: "parcels") }
        #expect(try await store.ledgerVersion() == nil)
        #expect(try await store.runs(of: nil, limit: 1).isEmpty)
        #expect(try await store.profile(of: try Sample.request("r1").newID, range: 0...1).rows == 0)
        try await store.discard(try Sample.request("r1").newID)
        #expect(try file.names() == [])
    }

    @Test("gets no table by reading")
    func readingMakesNoTable() async throws {
        let file = try TemporaryFile()
        try file.execute("CREATE TABLE mine (x INTEGER)")
        let store = try file.store()
        #expect(try await store.runs(of: nil, limit: 1).isEmpty)
        #expect(try await store.publishedValues().isEmpty)
        await expectError(.noInput) { try await store.chunks() }
        await expectError(.usage) { try await store.claim(try Sample.request("r1").newID, at: Sample.time()) }
        try await store.discard(try Sample.request("r1").newID)
        #expect(try file.texts("SELECT name FROM sqlite_master") == ["mine"])
    }

    @Test("is refused when it is another kind of file")
    func otherFilesAreRefused() async throws {
        let file = try TemporaryFile()
        try file.write(Data("parcel_id,day\n1,2013-12-24\n".utf8) + Data(repeating: 32, count: 1000))
        let store = try file.store()
        await expectError(.config) { try await store.chunks() }
        await expectError(.config) { try await store.open(try Sample.request("r1")) }
    }

    @Test("is filled when it is empty")
    func emptyFilesAreFilled() async throws {
        let file = try TemporaryFile()
        try file.write(Data())
        let store = try file.store()
        await expectError(.noInput) { try await store.chunks() }
        _ = try await store.published(try Sample.request("r1"))
        #expect(try await store.publishedValues() == [0.5, 0.5, 0.5])
    }

    @Test("is refused when it was cut, also within its last page", arguments: [1, 100, 4096, 8192])
    func cutFilesAreRefused(_ missing: Int) async throws {
        let file = try TemporaryFile()
        try await file.store().collect(1...200)
        try file.settle()
        let bytes = try file.bytes().dropLast(missing)
        try file.write(bytes)
        await expectError(.config) { try await file.store().chunks() }
        await expectError(.config) { try await file.store().collect(1...1) }
        await expectError(.config) { try await file.store().open(try Sample.request("r1")) }
        #expect(try file.bytes() == bytes, "what was refused should have been left as it was")
    }

    @Test("is refused when a run is opened and a page of any table is damaged")
    func damagedFilesAreRefused() async throws {
        let file = try TemporaryFile()
        try await file.store().collect(1...500)
        try file.settle()
        var bytes = try file.bytes()
        bytes.replaceSubrange(4096 * 3..<4096 * 3 + 200, with: Data(repeating: 0xA5, count: 200))
        try file.write(bytes)
        let message = await expectError(.config) { try await file.store().open(try Sample.request("r1")) }
        #expect(message.contains("damaged"))
    }

    @Test("needs its folder")
    func folderIsNeeded() async throws {
        let file = try TemporaryFile()
        let store = try SQLiteStore(path: file.path + "-folder/store.sqlite", scores: StoreVariant.standard.scores)
        await expectError(.cannotCreate) { try await store.open(try Sample.request("r1")) }
        await expectError(.cannotCreate) { try await store.collect(1...1) }
    }

    @Test("cannot be a folder, nor have a path that is none")
    func foldersAreRefused() async throws {
        let file = try TemporaryFile()
        let folder = URL(fileURLWithPath: file.path).deletingLastPathComponent().path
        let scores = StoreVariant.standard.scores
        await expectError(.config) { try await SQLiteStore(path: folder, scores: scores).chunks() }
        await expectError(.config) { try await SQLiteStore(path: folder, scores: scores).collect(1...1) }
        await expectError(.config) { try SQLiteStore(path: "", scores: scores) }
        await expectError(.config) { try SQLiteStore(path: "a\0b", scores: scores) }
    }

    @Test("is in WAL mode once something was written, so that readers never wait")
    func isInWALMode() async throws {
        let file = try TemporaryFile()
        try file.execute("CREATE TABLE mine (x INTEGER)")
        #expect(try file.texts("PRAGMA journal_mode") == ["delete"])
        _ = try await file.store().begin(try Sample.request("r1"))
        #expect(try file.texts("PRAGMA journal_mode") == ["wal"])
    }
}
#endif
