import Glibc
public import UseCases

/// Turns the error number of a file operation into a `BatchError` that says what to do next.
public enum FileFault {
    /// The error for an operation that just failed.
    ///
    /// - Parameters:
    ///   - action: what was attempted, as a verb: `open`, `write`.
    ///   - path: the file or folder.
    ///   - number: the error number; `errno` when the operation failed.
    public static func error(_ action: String, _ path: String, number: Int32) -> BatchError {
        let reason = unsafe String(cString: strerror(number))
        switch number {
        case ENOENT:
            return BatchError(.noInput, "cannot \(action) \(path): there is no such file or folder")
        case EACCES, EPERM, EROFS:
            return BatchError(.denied, "cannot \(action) \(path): \(reason); check its permissions")
        case ENOSPC, EDQUOT:
            return BatchError(.io, "cannot \(action) \(path): \(reason); free some space and run the command again")
        case ELOOP:
            return BatchError(.config, "cannot \(action) \(path): it is a symbolic link, expected a regular file")
        case EEXIST, ENOTDIR, EISDIR, ENOTEMPTY:
            return BatchError(.cannotCreate, "cannot \(action) \(path): \(reason)")
        default:
            return BatchError(.io, "cannot \(action) \(path): \(reason)")
        }
    }
}
