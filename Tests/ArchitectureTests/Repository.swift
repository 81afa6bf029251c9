import Foundation

/// The files of this repository, as they lie on the disk.
enum Repository {
    static let root = URL(filePath: #filePath).resolvingSymlinksInPath()
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

    /// All files below a folder, as paths from the root of the repository; hidden ones are left out.
    static func files(in folder: String) throws -> [String] {
        let start = root.appending(path: folder)
        return try FileManager.default.subpathsOfDirectory(atPath: start.path).sorted().filter { path in
            var isFolder: ObjCBool = false
            let isThere = unsafe FileManager.default.fileExists(
                atPath: start.appending(path: path).path, isDirectory: &isFolder)
            return isThere && !isFolder.boolValue && !path.split(separator: "/").contains { $0.hasPrefix(".") }
        }.map { "\(folder)/\($0)" }
    }

    /// What a file contains, as text; bytes that are no UTF-8 are replaced.
    static func text(of path: String) throws -> String {
        String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
    }
}
