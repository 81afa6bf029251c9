import Glibc
import UseCases

/// What the operating system says about a path or an open file.
struct FileStatus {
    private let status: stat

    /// The status of what a path names, behind all symbolic links; nil when there is nothing.
    init?(following path: String) throws {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else {
            guard errno == ENOENT else { throw FileFault.error("read", path, number: errno) }
            return nil
        }
        self.status = status
    }

    /// The status of what has a name, which may be a symbolic link; nil when there is nothing.
    init?(of path: String) throws {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            guard errno == ENOENT else { throw FileFault.error("look at", path, number: errno) }
            return nil
        }
        self.status = status
    }

    /// The status of an open file.
    init(descriptor: Int32, path: String) throws {
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw FileFault.error("look at", path, number: errno) }
        self.status = status
    }

    /// What a file is.
    enum Kind: String {
        case regular = "a regular file"
        case folder = "a folder"
        case link = "a symbolic link"
        case pipe = "a named pipe"
        case characters = "a character device"
        case blocks = "a block device"
        case socket = "a socket"
        case other = "no regular file"
    }

    /// What it is.
    var kind: Kind {
        switch status.st_mode & S_IFMT {
        case S_IFREG: .regular
        case S_IFDIR: .folder
        case S_IFLNK: .link
        case S_IFIFO: .pipe
        case S_IFCHR: .characters
        case S_IFBLK: .blocks
        case S_IFSOCK: .socket
        default: .other
        }
    }

    /// Which file it is, whatever its names are.
    var identity: FileIdentity { FileIdentity(device: UInt64(status.st_dev), inode: UInt64(status.st_ino)) }

    /// The permissions, without those that run a file as another user.
    var permissions: mode_t { status.st_mode & 0o777 }

    /// Who owns it.
    var owner: (user: uid_t, group: gid_t) { (status.st_uid, status.st_gid) }

    /// Whether it is a folder in which everybody can create names, and remove only their own, as `/tmp` is.
    var isSharedFolder: Bool { status.st_mode & (S_ISVTX | S_IWOTH) == S_ISVTX | S_IWOTH }
}

/// A file, whichever name it is reached by: hard links and symbolic links have the identity of what they lead to.
struct FileIdentity: Hashable {
    let device: UInt64
    let inode: UInt64
}
