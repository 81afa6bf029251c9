import Domain

/// Chunks that were read: how many there are, how many rows they have, and the checksum of these.
struct ReadRows: Equatable, Sendable {
    var chunks = 0
    var count = 0
    var checksum = RowChecksum()

    /// These rows and those of one more part.
    static func + (left: ReadRows, right: ReadRows) -> ReadRows {
        ReadRows(
            chunks: left.chunks + right.chunks, count: left.count + right.count,
            checksum: left.checksum + right.checksum)
    }
}
