#if PostgreSQL
/// A failure between this adapter and the server; callers of the adapter get a `BatchError`.
enum PQFault: Error, Equatable {
    /// The server refused a statement.
    case server(SQLState, text: String)
    /// The connection broke.
    case connectionLost
    /// The server did not answer in time.
    case tooSlow(Duration)
    /// The connection broke during a commit, so it is unknown whether the transaction was committed.
    case commitUnknown
    /// The server's bytes do not follow the protocol.
    case malformed(String)

    /// The code of the server's error.
    var state: SQLState? {
        if case .server(let state, _) = self { state } else { nil }
    }

    /// Whether the same transaction may succeed when it is repeated at once: it conflicted with another one.
    var isWorthRetrying: Bool { state == .serializationFailure || state == .deadlockDetected }
}

/// A transaction and its rollback failed; the connection was closed, so the server rolls back.
struct RollbackFault: Error {
    /// Why the transaction failed.
    let cause: any Error
    /// Why the rollback failed.
    let rollback: any Error
}
#endif
