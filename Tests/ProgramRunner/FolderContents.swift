import Foundation

/// All files of a folder with their contents, to compare with later.
public struct FolderContents: Equatable {
    private let files: [String: Data]

    /// Reads a folder.
    public init(_ folder: WorkFolder) throws {
        var files: [String: Data] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
            let file = URL(filePath: folder / name)
            let isFolder = try file.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
            files[name] = isFolder ? Data() : try Data(contentsOf: file)
        }
        self.files = files
    }

    /// The paths of all files and folders, from the folder.
    public var names: Set<String> { Set(files.keys) }

    /// Whether any of the files contains a text.
    public func contains(_ text: String) -> Bool { files.values.contains { $0.range(of: Data(text.utf8)) != nil } }
}
