#if PostgreSQL
/// A snapshot of the database that several connections read, for as long as the one that shares it is open
/// (https://www.postgresql.org/docs/current/functions-admin.html#FUNCTIONS-SNAPSHOT-SYNCHRONIZATION).
///
/// Each transaction is idle while its rows are processed. So the server's limit for idle transactions is lifted; TCP
/// keepalives, which every session has, detect a client that is gone.
struct SharedSnapshot: Sendable {
    private let name: String

    /// Starts a transaction and exports its snapshot.
    init(sharedBy connection: PQConnection) throws {
        try connection.execute(Self.begin)
        guard let name = try connection.execute("SELECT pg_catalog.pg_export_snapshot()").first?.first ?? nil else {
            throw PQFault.malformed("a snapshot has no name")
        }
        self.name = name
    }

    /// Starts a transaction on another connection with the same snapshot.
    func join(on connection: PQConnection) throws {
        try connection.execute("\(Self.begin); SET TRANSACTION SNAPSHOT \(SQLLiteral.text(name))")
    }

    private static let begin = """
        BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
        SET LOCAL idle_in_transaction_session_timeout = 0
        """
}
#endif
