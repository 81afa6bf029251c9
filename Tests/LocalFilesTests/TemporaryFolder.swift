import Foundation
import Glibc

/// A folder of a test's own, which goes with its last user.
final class TemporaryFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("files-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func path(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path(name))), as: UTF8.self)
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: path(target))
    }

    /// The permissions of a file.
    func mode(_ name: String) -> mode_t { status(name).st_mode & 0o7777 }

    /// The kind of what has a name, which may be a link.
    func kind(_ name: String) -> mode_t { status(name).st_mode & S_IFMT }

    func isLink(_ name: String) -> Bool { kind(name) == S_IFLNK }

    private func status(_ name: String) -> stat {
        var status = stat()
        _ = unsafe lstat(path(name), &status)
        return status
    }

    /// The names in the folder, sorted.
    var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
    }
}
