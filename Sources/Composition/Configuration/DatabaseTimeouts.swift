/// How long a job waits for a PostgreSQL server.
public struct DatabaseTimeouts: Equatable, Sendable {
    /// For connecting.
    public var connect: Duration
    /// For a statement on a few rows or on one chunk, and for the next piece of a copy.
    public var statement: Duration
    /// For a statement that reads or writes all rows of a partition or of a table.
    public var bulk: Duration
    /// For a lock that another session holds.
    public var lock: Duration

    init(_ reader: SettingsReader) throws {
        connect = try reader.duration(.postgresqlConnect) ?? .seconds(10)
        statement = try reader.duration(.postgresqlStatement) ?? .seconds(60)
        bulk = try reader.duration(.postgresqlBulk) ?? .seconds(900)
        lock = try reader.duration(.postgresqlLock) ?? .seconds(10)
    }
}
