import Glibc
import UseCases

extension Folder {
    /// Removes a folder and the files in it, but none that has folders in it; nothing happens when there is no such folder.
    public static func remove(_ path: String) throws {
        for name in try names(in: path) { try LocalFile.remove("\(path)/\(name)") }
        guard unsafe rmdir(path) == 0 || errno == ENOENT else {
            throw FileFault.error("remove", path, number: errno)
        }
    }
}
