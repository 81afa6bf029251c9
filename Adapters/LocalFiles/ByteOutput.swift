import Glibc
import UseCases

/// Where bytes are written: a file, or standard output.
public protocol ByteOutput {
    /// Adds bytes.
    func write(_ bytes: Span<UInt8>) throws

    /// Ends the output: what was written takes effect, where it has not yet.
    func commit() throws
}

extension FileWriter: ByteOutput {}

/// The standard output of the process. What was written cannot be taken back.
public struct StandardOutput: ByteOutput {
    /// Creates an output.
    public init() {}

    /// Writes bytes at once.
    public func write(_ bytes: Span<UInt8>) throws {
        try FileDescriptor.write(bytes, to: STDOUT_FILENO, path: "standard output")
    }

    /// Does nothing: everything is written already.
    public func commit() {}
}
