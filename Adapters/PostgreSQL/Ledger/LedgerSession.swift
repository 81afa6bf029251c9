#if PostgreSQL
import Domain
import Tabular
import UseCases

/// The connection for the ledger and for scores; its session holds the locks of the claims.
///
/// No call suspends while it works, so statements of two calls never mix.
actor LedgerSession {
    /// The ledger.
    let ledger: LedgerSchema
    /// The table that readers see.
    let published: PublishedTable
    /// The claims that this store holds.
    var held: [PartitionLock: RunClaim] = [:]
    private let executor = BlockingExecutor(label: "batch-score.postgresql")
    private let address: DatabaseAddress
    private let timeouts: PostgreSQLTimeouts
    private var connection: PQConnection?
    /// Sessions of lost connections that may still live on the server, with their transactions and locks.
    private var lost: [ServerSession] = []

    /// The thread that blocks.
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// A session that connects when a connection is needed.
    init(
        ledger: LedgerSchema, published: PublishedTable, at address: DatabaseAddress, _ timeouts: PostgreSQLTimeouts
    ) {
        self.ledger = ledger
        self.published = published
        self.address = address
        self.timeouts = timeouts
    }

    /// Runs `body` with the connection, and translates its errors.
    func work<Value>(_ action: String, _ body: (PQConnection) throws -> Value) throws -> Value {
        do {
            let connection = try connected()
            try connection.nameSession()
            return try body(connection)
        } catch {
            throw PQFault.translate(error, while: action, at: address)
        }
    }

    /// Runs `body` unless there is no connection: nobody connects to release locks.
    func workIfConnected(_ body: (PQConnection) throws -> Void) throws {
        if let connection, connection.isOpen { try body(connection) }
    }

    private func connected() throws -> PQConnection {
        if let connection, connection.isOpen { return connection }
        if let session = connection?.session { lost.append(session) }
        connection = nil
        let connection = try PQConnection(to: address, timeouts: timeouts)
        self.connection = connection
        do {
            try endLostSessions(on: connection)
            try takeLocksAgain(on: connection)
        } catch {
            // The next call tries again, with another connection.
            connection.close()
            throw error
        }
        return connection
    }

    /// A broken connection is no ended session: where the server did not see it break, the session lives on there, and
    /// holds our own locks. What it has committed when this returns stays so; the ledger tells what that is.
    private func endLostSessions(on connection: PQConnection) throws {
        lost = try lost.filter { try !connection.end($0) }
    }

    /// Locks end with the session. Where nobody else has taken one meanwhile, the claim is valid again; otherwise it has
    /// ended, and the attempt in the ledger refuses every write.
    private func takeLocksAgain(on connection: PQConnection) throws {
        for (lock, claim) in held where try !lock.takeAgain(on: connection) {
            if let error = lostSessionError("the partition of run \(claim.run)") { throw error }
            held[lock] = nil
            throw BatchError(
                .tryLater,
                "the connection broke, and meanwhile another process claimed the partition of run \(claim.run); nothing was "
                    + "written. Run the same command again if nobody else does")
        }
    }

    /// The error for a lock that a session of ours still holds, whose process on the server does not react; nil when there is
    /// no such session.
    func lostSessionError(_ what: String) -> BatchError? {
        lost.first.map { session in
            BatchError(
                .unavailable,
                "the connection broke, and its session on the server, process \(session.process), does not end, so it may "
                    + "still hold \(what); run the same command again, or end that process on the server")
        }
    }
}
#endif
