import UseCases

/// The files that a command reads and the folders that it keeps its records in, so that it never writes its output there.
public struct InputFiles: Sendable {
    /// Files; they need not exist.
    public var files: [String]
    /// Folders, with everything in them; they need not exist.
    public var folders: [String]

    /// Creates a list.
    public init(files: [String] = [], folders: [String] = []) {
        self.files = files
        self.folders = folders
    }

    /// Throws `usage` when an open file, or one that is to be replaced, is one of these files.
    ///
    /// - Parameters:
    ///   - status: the output's status; nil when it does not exist yet.
    ///   - path: its name, for the message.
    func check(_ status: FileStatus?, _ path: String) throws {
        guard let status else { return }
        for file in files where (try? FileStatus(following: file))?.identity == status.identity {
            throw BatchError(
                .usage, "the output \(path) is the input \(file), which would be lost; name another file")
        }
    }

    /// Throws `usage` when a file is in one of these folders.
    func checkFolder(of file: String, _ path: String) throws {
        let protected = folders.compactMap { folder in
            (try? FileStatus(following: folder)).map { (identity: $0.identity, path: folder) }
        }
        var folder = Folder.realPath(Folder.parent(of: file))
        while let current = folder {
            let identity = try FileStatus(following: current)?.identity
            if let found = protected.first(where: { $0.identity == identity }) {
                throw BatchError(
                    .usage,
                    "the output \(path) is in \(found.path), where the program keeps files of its own; name a file elsewhere"
                )
            }
            folder = current == "/" ? nil : Folder.parent(of: current)
        }
    }
}
