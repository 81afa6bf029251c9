import Foundation

/// All files of a folder with their contents, to compare with later.
struct FolderContents: Equatable {
    let files: [String: Data]

    init(_ folder: String) throws {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
            let file = URL(filePath: "\(folder)/\(name)")
            let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
            files[name] = isFolder ? Data() : try Data(contentsOf: file)
        }
        self.files = files
    }

    /// Whether a text stands in any of the files.
    func contains(_ text: String) -> Bool { files.values.contains { $0.range(of: Data(text.utf8)) != nil } }
}
