import Foundation
import PortContracts
import SQLite
import Tabular

/// A file's path in a folder of its own, which is removed when the test is done with it.
final class TemporaryFile: Sendable {
    let path: String
    private let folder: String

    init(named name: String = "store.sqlite") throws {
        folder = NSTemporaryDirectory() + "sqlite-tests-\(UUID().uuidString)"
        path = "\(folder)/\(name)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// A store in the file, as one more process would open it.
    func store(tables: TableNames = TableNames(), mapping: FlightMapping = .standard) throws -> SQLiteStore {
        try SQLiteStore(path: path, tables: tables, mapping: mapping)
    }

    /// The file as the laws of the ports see a store.
    func underTest(tables: TableNames = TableNames(), mapping: FlightMapping = .standard) throws -> StoreUnderTest {
        StoreUnderTest(try store(tables: tables, mapping: mapping)) {
            try self.underTest(tables: tables, mapping: mapping)
        }
    }
}
