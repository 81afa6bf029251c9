import Foundation

/// The files of a folder and their contents, but for locks.
struct FolderSnapshot: Equatable {
    var files: [String: Data] = [:]

    init() {}

    init(_ path: String) throws {
        let entries = try FileManager.default.subpathsOfDirectory(atPath: path)
        for name in entries where !name.contains("/locks/") {
            let file = "\(path)/\(name)"
            let attributes = try FileManager.default.attributesOfItem(atPath: file)
            guard attributes[.type] as? FileAttributeType == .typeRegular else { continue }
            files[name] = try Data(contentsOf: URL(fileURLWithPath: file))
        }
    }

    /// Makes a new folder with these files.
    func folder() throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        for (name, data) in files {
            let url = URL(fileURLWithPath: "\(folder.path)/\(name)")
            try FileManager.default.createDirectory(
                at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try data.write(to: url)
        }
        return folder
    }
}
