#if SQLite
import Foundation
import PortContracts
import SQLite
import Tabular

/// The path of a file in a folder of its own, which is removed after the test.
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
    func store(_ variant: StoreVariant = .standard) throws -> SQLiteStore { try store(scores: variant.scores) }

    /// A store in the file with another table of scores.
    func store(scores: ScoreTable) throws -> SQLiteStore { try SQLiteStore(path: path, scores: scores) }

    /// The file as the laws of the ports see a store.
    func underTest(
        _ variant: StoreVariant = .standard, scores: ScoreTable? = nil
    ) throws -> StoreUnderTest {
        StoreUnderTest(
            try store(scores: scores ?? variant.scores), variant: variant,
            retargeted: { try self.underTest(variant, scores: ScoreTable(name: $0, for: variant.table)) },
            reopened: { try self.underTest(variant, scores: scores) })
    }
}
#endif
