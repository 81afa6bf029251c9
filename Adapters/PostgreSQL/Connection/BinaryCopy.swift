#if PostgreSQL
/// The binary format of `COPY`: a header, rows of fields, and a trailer, all numbers in big-endian order
/// (https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format").
enum BinaryCopy {
    /// The eleven bytes at the start of every copy.
    static let signature: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF] + Array("\r\n\0".utf8)

    /// The bytes before the first row when there is no extension: signature, flags, and the length of the extension.
    static let headerBytes = 19

    /// Days from 1970-01-01, where batches count from, to 2000-01-01, where PostgreSQL counts from.
    static let epochShift: Int64 = 10_957

    /// The same in microseconds.
    static let epochShiftMicroseconds: Int64 = epochShift * 86_400_000_000
}
#endif
