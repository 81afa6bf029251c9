/// What the reader and the writer of PostgreSQL's binary copies share: a header, then rows of fields, then a trailer
/// (https://www.postgresql.org/docs/current/sql-copy.html, "Binary Format"). All numbers have their first byte first.
enum BinaryCopy {
    /// The eleven bytes with which every copy begins.
    static let signature: [UInt8] = Array("PGCOPY\n".utf8) + [0xFF] + Array("\r\n\0".utf8)

    /// Bytes before the first row, as long as there is no extension: the signature, flags, and the extension's length.
    static let headerBytes = 19

    /// PostgreSQL counts days from 2000-01-01, we count them from 1970-01-01.
    static let epochShift: Int64 = 10_957
}
