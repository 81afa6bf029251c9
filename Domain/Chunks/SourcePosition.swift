/// Where a source resumes reading after a chunk: opaque to everyone but the source that gave it.
///
/// For a table, it contains the key of the chunk's last row and how many rows with that key were read; for a file, the
/// number of the last record.
public struct SourcePosition: RawRepresentable, Hashable, Sendable {
    /// The text that the source understands.
    public let rawValue: String

    /// A position that a source gave.
    public init(rawValue: String) {
        self.rawValue = rawValue
    }
}
