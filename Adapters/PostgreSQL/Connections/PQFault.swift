/// What can go wrong between us and a server, as the adapter sees it; its callers get a `BatchError`.
enum PQFault: Error, Equatable {
    /// The server refused a statement.
    case server(SQLState, text: String)
    /// The connection broke.
    case connectionLost
    /// The server did not answer in time.
    case tooSlow(Duration)
    /// The connection broke while the commit was under way: it happened or it did not.
    case commitUnknown
    /// The server's bytes are not what the protocol has.
    case malformed(String)

    /// The code of the server's refusal.
    var state: SQLState? {
        if case .server(let state, _) = self { state } else { nil }
    }

    /// Whether the same transaction may succeed at once: two of them were in each other's way.
    var isWorthRetrying: Bool { state == .serializationFailure || state == .deadlockDetected }
}

/// A transaction failed, and so did taking it back; the connection was closed, so that the server takes it back.
struct RollbackFault: Error {
    /// Why the transaction failed.
    let cause: any Error
    /// Why taking it back failed.
    let rollback: any Error
}
