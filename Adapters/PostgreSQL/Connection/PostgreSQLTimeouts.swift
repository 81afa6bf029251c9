#if PostgreSQL
/// How long calls wait for a server. Nothing waits forever: TCP keepalives do not detect a stopped server process.
public struct PostgreSQLTimeouts: Equatable, Sendable {
    /// For connecting.
    public var connect: Duration
    /// For a statement on a few rows, and for the next piece of a copy.
    public var statement: Duration
    /// For a statement that reads or writes all rows of a partition or of a table.
    public var bulk: Duration
    /// For a lock that another session holds.
    public var lock: Duration

    /// Creates timeouts.
    public init(
        connect: Duration = .seconds(10), statement: Duration = .seconds(60), bulk: Duration = .seconds(900),
        lock: Duration = .seconds(10)
    ) {
        self.connect = connect
        self.statement = statement
        self.bulk = bulk
        self.lock = lock
    }
}
#endif
