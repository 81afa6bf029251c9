import Glibc
public import UseCases

/// Turns the error number of a file operation into a `BatchError` that says what to do next.
public enum FileFault {
    /// The error for an operation that just failed.
    ///
    /// - Parameters:
    ///   - action: what was attempted, as a verb: `read`, `write`.
    ///   - path: the file or folder.
    ///   - number: the error number; `errno` when the operation failed.
    public static func error(_ action: String, _ path: String, number: Int32) -> BatchError {
        let isReading = action == "read" || action == "list"
        let (code, reason) = diagnosis(number, isReading: isReading)
        return BatchError(code, "cannot \(action) \(path): \(reason)")
    }

    private static func diagnosis(_ number: Int32, isReading: Bool) -> (BatchError.Code, String) {
        let absent: BatchError.Code = isReading ? .noInput : .cannotCreate
        return switch number {
        case ENOENT: (.noInput, "there is no such file or folder")
        case ENOTDIR: (absent, "a part of its path is a file, expected a folder; check the path")
        case EISDIR: (.cannotCreate, "it is a folder, expected a file; name a file in it")
        case EEXIST:
            (.cannotCreate, "there is a file or folder of that name already; remove it, or choose another name")
        case ENOTEMPTY: (.cannotCreate, "it is a folder with files in it; remove them, or choose another name")
        case ENAMETOOLONG: (absent, "its name is too long; a name has at most 255 bytes, a path 4095")
        case ENXIO: (.cannotCreate, "no program reads from the pipe; start that program first")
        case ELOOP: (.config, "it is a symbolic link, expected a regular file")
        case EROFS: (.denied, "its file system is mounted read-only; choose another place, or mount it for writing")
        case EACCES, EPERM: (.denied, "\(text(number)); check its permissions and those of its folder")
        case ENOSPC, EDQUOT: (.io, "\(text(number)); free some space and run the command again")
        case EFBIG: (.io, "\(text(number)); raise the limit on the size of files (ulimit -f)")
        case EMFILE: (.io, "the process has too many files open; raise the limit (ulimit -n), or use fewer readers")
        case ENFILE: (.io, "the machine has too many files open; end other programs, or raise the limit (fs.file-max)")
        case EPIPE: (.io, "the program that reads it has ended")
        default: (.io, text(number))
        }
    }

    private static func text(_ number: Int32) -> String { unsafe String(cString: strerror(number)) }
}
