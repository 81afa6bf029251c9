import Foundation
import Testing

/// A folder for one test, removed with all that is in it when nobody uses it any more.
final class TemporaryFolder: Sendable {
    /// The folder; it does not exist before something is written there.
    let path: String

    init() {
        path = FileManager.default.temporaryDirectory.appending(path: "models-\(UUID().uuidString)").path
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Writes a file, and the folders that it needs.
    func write(_ text: String, to file: String) throws {
        let url = URL(filePath: "\(path)/\(file)")
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: url)
    }

    /// The text of a file.
    func text(_ file: String) throws -> String {
        try String(contentsOfFile: "\(path)/\(file)", encoding: .utf8)
    }

    /// Removes a file or folder.
    func remove(_ file: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(file)")
    }

    /// The names in a folder.
    func names(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
    }

    /// Puts something else in the place of a file or folder: a `pipe`, a `link`, a `text`, a `folder`, or nothing (`gone`).
    func damage(_ file: String, _ kind: String) throws {
        let target = "\(path)/\(file)"
        try? FileManager.default.removeItem(atPath: target)
        try FileManager.default.createDirectory(
            at: URL(filePath: target).deletingLastPathComponent(), withIntermediateDirectories: true)
        switch kind {
        case "pipe": try #require(unsafe mkfifo(target, 0o644) == 0)
        case "link": try FileManager.default.createSymbolicLink(atPath: target, withDestinationPath: "nowhere")
        case "folder": try FileManager.default.createDirectory(atPath: target, withIntermediateDirectories: true)
        case "text": try Data("?".utf8).write(to: URL(filePath: target))
        default: break
        }
    }

    /// The paths of everything in the folder, sorted.
    var everything: [String] {
        get throws {
            guard FileManager.default.fileExists(atPath: path) else { return [] }
            return try FileManager.default.subpathsOfDirectory(atPath: path).sorted()
        }
    }
}
