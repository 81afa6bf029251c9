import Glibc
import UseCases

/// Where the path of an output leads.
enum OutputPlace {
    /// A file that the process has open already: `-`, `/dev/stdout`, `/dev/fd/63`.
    case descriptor(Int32)
    /// A named pipe or a character device, which is written to as it is.
    case stream(String)
    /// A regular file, or one that does not exist yet, behind all symbolic links.
    case file(String)

    /// Follows a path.
    ///
    /// - Throws: `cannotCreate` for a folder, a block device or a socket, and for a link that leads nowhere; `denied` for a
    ///   link that another user has put into a shared folder.
    init(_ path: String) throws {
        var path = path
        for _ in 0..<Self.maximumLinks {
            if let number = Self.descriptor(path) {
                self = .descriptor(number)
                return
            }
            guard let link = try? FileStatus(of: path), link.kind == .link else {
                self = try Self.end(path)
                return
            }
            try Self.checkTrust(link, path)
            path = try Self.target(of: path)
        }
        throw FileFault.error("follow", path, number: ELOOP)
    }

    /// The number of the open file that a path stands for; nil for all other paths.
    static func descriptor(_ path: String) -> Int32? {
        switch path {
        case "-", "/dev/stdout": return STDOUT_FILENO
        case "/dev/stderr": return STDERR_FILENO
        default:
            guard let prefix = ["/dev/fd/", "/proc/self/fd/"].first(where: path.hasPrefix) else { return nil }
            return Int32(path.dropFirst(prefix.count)).flatMap { $0 >= 0 ? $0 : nil }
        }
    }

    private static func end(_ path: String) throws -> OutputPlace {
        try Folder.checkParent(of: path)
        guard let kind = try FileStatus(of: path)?.kind else { return .file(path) }
        switch kind {
        case .regular: return .file(path)
        case .pipe, .characters: return .stream(path)
        case .folder, .link, .blocks, .socket, .other:
            throw BatchError(
                .cannotCreate, "cannot write \(path): it is \(kind.rawValue), expected the name of a file")
        }
    }

    /// In a shared folder, anybody can put a link to a file of ours where we are about to write.
    private static func checkTrust(_ link: FileStatus, _ path: String) throws {
        guard let folder = try FileStatus(following: Folder.parent(of: path)), folder.isSharedFolder,
            link.owner.user != geteuid(), link.owner.user != folder.owner.user
        else { return }
        throw BatchError(
            .denied,
            "\(path) is a symbolic link that another user put into a shared folder; name the file that it leads to")
    }

    private static func target(of path: String) throws -> String {
        let buffer = try unsafe [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            let length = unsafe buffer.withMemoryRebound(to: CChar.self) { characters in
                guard let start = characters.baseAddress else { return 0 }
                return unsafe readlink(path, start, characters.count)
            }
            guard length >= 0 else { throw FileFault.error("follow", path, number: errno) }
            count = length
        }
        let target = String(decoding: buffer, as: UTF8.self)
        let folder = Folder.parent(of: path)
        return target.hasPrefix("/") ? target : folder == "/" ? "/\(target)" : "\(folder)/\(target)"
    }

    /// As many as Linux follows.
    private static let maximumLinks = 40
}
