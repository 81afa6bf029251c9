/// Where bytes are written: a file, a pipe, or standard output.
public protocol ByteOutput {
    /// Adds bytes.
    func write(_ bytes: Span<UInt8>) throws

    /// Ends the output: what was written takes effect, where it has not yet.
    func commit() throws
}

extension FileWriter: ByteOutput {}
