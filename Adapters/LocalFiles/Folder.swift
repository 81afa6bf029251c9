import Glibc
import UseCases

/// Operations on folders.
public enum Folder {
    /// Creates a folder and those above it, where they do not exist.
    public static func create(_ path: String) throws {
        guard !exists(path) else { return }
        let parent = parent(of: path)
        if parent != path { try create(parent) }
        guard unsafe mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw FileFault.error("create", path, number: errno)
        }
        try synchronize(parent)
    }

    /// Throws `cannotCreate` when there is no folder for a file to lie in.
    public static func checkParent(of path: String) throws {
        let folder = parent(of: path)
        var status = stat()
        guard unsafe stat(folder, &status) == 0 else {
            if errno != ENOENT { throw FileFault.error("create", path, number: errno) }
            throw BatchError(
                .cannotCreate, "cannot create \(path): there is no folder \(folder); create it, or check the path")
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw FileFault.error("create", path, number: ENOTDIR) }
    }

    /// Throws what creating files in a folder would meet, where the folder itself may have to be created first.
    public static func checkCreating(in path: String) throws {
        guard let status = try FileStatus(following: path) ?? FileStatus(of: path) else {
            let parent = parent(of: path)
            if parent != path { try checkCreating(in: parent) }
            return
        }
        guard status.kind == .folder else {
            throw BatchError(
                .cannotCreate, "cannot create files in \(path): it is \(status.kind.rawValue), expected a folder")
        }
        guard unsafe faccessat(AT_FDCWD, path, W_OK | X_OK, AT_EACCESS) == 0 else {
            throw FileFault.error("create files in", path, number: errno)
        }
    }

    /// Whether there is a folder of this name.
    public static func exists(_ path: String) -> Bool {
        var status = stat()
        return unsafe stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The names in a folder, sorted; none when there is no such folder.
    public static func names(in path: String) throws -> [String] {
        guard let folder = unsafe opendir(path) else {
            if errno == ENOENT { return [] }
            throw FileFault.error("list", path, number: errno)
        }
        defer { unsafe closedir(folder) }
        var names: [String] = []
        while let entry = unsafe readdir(folder) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) {
                unsafe $0.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    /// Flushes a folder's list of names to the disk, so that a new or renamed file survives a power cut.
    public static func synchronize(_ path: String) throws {
        try FileDescriptor(opening: path, flags: O_RDONLY | O_DIRECTORY, action: "flush").synchronize()
    }

    /// A path without links and dots; nil when there is no such file or folder.
    static func realPath(_ path: String) -> String? {
        guard let resolved = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(resolved) }
        return unsafe String(cString: resolved)
    }

    /// The folder that contains a path.
    public static func parent(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }
}
