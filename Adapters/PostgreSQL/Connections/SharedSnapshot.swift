/// A snapshot of the database that several connections read, for as long as the one that shares it is open
/// (https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-SNAPSHOT-SYNCHRONIZATION).
///
/// Each reads in a transaction that is idle whenever its rows are worked on, for as long as that takes. So the server's
/// limit for idle transactions is lifted, and keepalives tell it instead when we are gone.
struct SharedSnapshot: Sendable {
    private let name: String

    /// The snapshot of a transaction that begins now.
    init(sharedBy connection: PQConnection) throws {
        try connection.execute(Self.begin)
        guard let name = try connection.execute("SELECT pg_export_snapshot()").first?.first ?? nil else {
            throw PQFault.malformed("a snapshot has no name")
        }
        self.name = name
    }

    /// Begins a transaction on another connection that sees the same.
    func join(on connection: PQConnection) throws {
        try connection.execute("\(Self.begin); SET TRANSACTION SNAPSHOT \(SQLLiteral.text(name))")
    }

    private static let begin = """
        BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
        SET LOCAL idle_in_transaction_session_timeout = 0;
        SET LOCAL tcp_keepalives_idle = 15;
        SET LOCAL tcp_keepalives_interval = 5;
        SET LOCAL tcp_keepalives_count = 3
        """
}
