/// Where a source goes on reading after a chunk: opaque to everyone but the source that gave it.
///
/// A table gives the key of the chunk's last row, a file the number of its last record.
public struct SourcePosition: RawRepresentable, Hashable, Sendable {
    /// The number that the source will understand.
    public let rawValue: Int64

    /// A position by the number that a source gave.
    public init(rawValue: Int64) {
        self.rawValue = rawValue
    }
}
