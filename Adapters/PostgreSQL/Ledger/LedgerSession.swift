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
            return try body(try connected())
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
        let connection = try PQConnection(to: address, timeouts: timeouts)
        self.connection = connection
        try takeLocksAgain(on: connection)
        return connection
    }

    /// Locks end with the connection. Where nobody else has taken one meanwhile, the claim is valid again; otherwise it has
    /// ended, and the attempt in the ledger refuses every write.
    private func takeLocksAgain(on connection: PQConnection) throws {
        var lost: [RunClaim] = []
        for (lock, claim) in held where try !lock.takeAgain(on: connection) {
            held[lock] = nil
            lost.append(claim)
        }
        guard let claim = lost.first else { return }
        throw BatchError(
            .tryLater,
            "the connection broke, and meanwhile another process claimed the partition of run \(claim.run); nothing was "
                + "written. Run the same command again if nobody else does")
    }
}
#endif
