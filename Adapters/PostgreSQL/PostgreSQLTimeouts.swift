/// How long to wait for a server, at most. Nothing waits forever: keepalives do not notice a server that was stopped.
public struct PostgreSQLTimeouts: Equatable, Sendable {
    /// For a connection.
    public var connect: Duration
    /// For a statement about a few rows, and for the next piece of a copy.
    public var statement: Duration
    /// For a statement that reads or writes all rows of a partition or of a table.
    public var bulk: Duration
    /// For a lock that somebody else holds.
    public var lock: Duration

    /// Timeouts by their values.
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
