import Foundation
import PortContracts
import Tabular
import UseCases

@testable import CSV

/// A folder of a test's own, which is removed with its last user.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        // In memory where that is possible: every commit is flushed, and on a disk that takes most of the time.
        let shared = "/dev/shm"
        let parent = FileManager.default.isWritableFile(atPath: shared) ? shared : NSTemporaryDirectory()
        path = "\(parent)/csv-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// A store in this folder, as a process sees it that starts now.
    func open(_ variant: StoreVariant = .standard) throws -> CSVFolder { try open(variant.scores) }

    /// A store in this folder with a certain table of scores.
    func open(_ scores: ScoreTable) throws -> CSVFolder { try CSVFolder(path: path, scores: scores) }

    /// The store as laws see it.
    func underTest(
        _ variant: StoreVariant = .standard, scores: ScoreTable? = nil
    ) throws -> StoreUnderTest {
        StoreUnderTest(
            try open(scores ?? variant.scores), variant: variant, checksTypes: false,
            retargeted: { try self.underTest(variant, scores: ScoreTable(name: $0, for: variant.table)) },
            reopened: { try self.underTest(variant, scores: scores) })
    }

    func write(_ text: String, to name: String) throws {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: "\(path)/\(name)")), as: UTF8.self)
    }
}
