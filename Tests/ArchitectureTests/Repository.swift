import Foundation

/// The files of this repository, as they lie on the disk.
enum Repository {
    private static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The folders in a folder, from the root of the repository.
    static func folders(in folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(
            at: root.appending(path: folder), includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles
        )
        .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
        .map { "\(folder)/\($0.lastPathComponent)" }
        .sorted()
    }

    /// All Swift files below a folder.
    static func sourceFiles(in folder: String) throws -> [SourceFile] {
        let start = root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: start.path)
            .filter { $0.hasSuffix(".swift") }
            .sorted()
            .map { path in
                let text = try String(contentsOf: start.appending(path: path), encoding: .utf8)
                return SourceFile(path: "\(folder)/\(path)", text: text)
            }
    }

    /// All Swift files of the program: everything but the tests.
    static func sourceFiles() throws -> [SourceFile] {
        try ["Domain", "Sources", "Adapters"].flatMap(sourceFiles(in:))
    }
}
