import Glibc
import UseCases

/// Opens what a user named as an output, without destroying what is there.
///
/// A regular file is replaced as a whole when the output is committed, and keeps its permissions. A symbolic link stays: the
/// file that it leads to is replaced. Standard output, pipes and devices are written to as they are.
public enum OutputFile {
    /// Opens an output.
    ///
    /// - Parameters:
    ///   - path: the name; `-` is standard output.
    ///   - inputs: what must not be written over.
    /// - Throws: `usage` for an input; `cannotCreate` for what is no file; `denied` when it may not be written.
    public static func open(_ path: String, inputs: InputFiles = InputFiles()) throws -> any ByteOutput {
        switch try OutputPlace(path) {
        case .descriptor(let number): return try OpenOutput(number, path: path, inputs: inputs)
        case .stream(let stream): return try StreamOutput(path: stream)
        case .file(let file):
            try inputs.check(FileStatus(of: file), path)
            try inputs.checkFolder(of: file, path)
            return try FileWriter(path: file)
        }
    }

    /// Whether a name stands for standard output: `-`, `/dev/stdout`, or a link to it.
    public static func isStandardOutput(_ path: String) -> Bool {
        if case .descriptor(STDOUT_FILENO) = try? OutputPlace(path) { true } else { false }
    }
}

/// A file that the process has open already, such as its standard output. What was written cannot be taken back.
struct OpenOutput: ByteOutput {
    private let number: Int32
    private let name: String

    init(_ number: Int32, path: String, inputs: InputFiles) throws {
        self.number = number
        name = number == STDOUT_FILENO ? "standard output" : path
        let flags = fcntl(number, F_GETFL)
        guard flags >= 0, flags & O_ACCMODE != O_RDONLY else {
            throw BatchError(.io, "cannot write to \(name): it is closed, or not open for writing")
        }
        try inputs.check(FileStatus(descriptor: number, path: name), name)
    }

    func write(_ bytes: Span<UInt8>) throws { try FileDescriptor.write(bytes, to: number, path: name) }

    /// Does nothing: everything is written already.
    func commit() {}
}

/// A named pipe or a character device. What was written cannot be taken back.
final class StreamOutput: ByteOutput {
    private let file: FileDescriptor

    init(path: String) throws {
        // Without O_NONBLOCK, opening a pipe would wait for a reader, who may never come.
        file = try FileDescriptor(
            opening: path, flags: O_WRONLY | O_NONBLOCK | O_NOCTTY | O_NOFOLLOW, action: "write to")
        let kind = try FileStatus(descriptor: file.number, path: path).kind
        guard kind == .pipe || kind == .characters else {
            throw BatchError(.tryLater, "\(path) was exchanged while it was opened; run the command again")
        }
    }

    func write(_ bytes: Span<UInt8>) throws { try file.write(bytes) }

    /// Does nothing: everything is written already.
    func commit() {}
}
