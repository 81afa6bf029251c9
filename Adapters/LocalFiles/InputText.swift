import Glibc
import UseCases

/// A text that a user names as an input: a regular file, a link to one, or a pipe, such as that of `<(…)` in a shell.
public enum InputText {
    /// All bytes, as far as they are in bounds.
    ///
    /// - Parameters:
    ///   - path: the file or the pipe. A pipe that nobody writes to is empty.
    ///   - maximumBytes: the size beyond which it is refused (`config`).
    public static func read(_ path: String, maximumBytes: Int) throws -> [UInt8] {
        // Without O_NONBLOCK, opening a pipe would wait for a writer.
        let file = try FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK | O_NOCTTY, action: "read")
        let kind = try FileStatus(descriptor: file.number, path: path).kind
        guard kind == .regular || kind == .pipe else {
            throw BatchError(.config, "cannot read \(path): it is \(kind.rawValue), expected a file")
        }
        var bytes: [UInt8] = []
        while bytes.count <= maximumBytes {
            let more = try file.read(atMost: min(1 << 16, maximumBytes + 1 - bytes.count))
            guard !more.isEmpty else { return bytes }
            bytes += more
        }
        throw BatchError(
            .config, "cannot read \(path): it has more than \(maximumBytes) bytes, which is the most allowed")
    }
}
