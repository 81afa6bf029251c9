import Glibc
import UseCases

extension Folder {
    /// Removes a folder if there is nothing in it.
    public static func removeIfEmpty(_ path: String) {
        _ = unsafe rmdir(path)
    }

    /// Removes a folder and the files in it; does nothing when there is no such folder.
    ///
    /// - Throws: when there are folders in it.
    public static func remove(_ path: String) throws {
        for name in try names(in: path) { try LocalFile.remove("\(path)/\(name)") }
        guard unsafe rmdir(path) == 0 || errno == ENOENT else {
            throw FileFault.error("remove", path, number: errno)
        }
    }
}
