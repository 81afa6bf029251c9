import Domain
import UseCases

/// The one connection on which a store works: its statements come one after the other, and its session holds the locks
/// of the claims.
///
/// Each call is one piece of work that does not wait for another actor in its middle, so no two transactions mix.
actor LedgerSession {
    /// The ledger.
    let ledger: LedgerSchema
    /// The table that readers see.
    let published: PublishedTable
    /// The claims that this process holds.
    var held: [PartitionLock: RunClaim] = [:]
    private let executor = BlockingExecutor()
    private let address: DatabaseAddress
    private let timeouts: PostgreSQLTimeouts
    private var connection: PQConnection?

    /// The thread that waits.
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// A session that connects when it is needed.
    init(
        ledger: LedgerSchema, published: PublishedTable, at address: DatabaseAddress, _ timeouts: PostgreSQLTimeouts
    ) {
        self.ledger = ledger
        self.published = published
        self.address = address
        self.timeouts = timeouts
    }

    /// Does something with the connection, and translates what goes wrong.
    func work<Value>(_ action: String, _ body: (PQConnection) throws -> Value) throws -> Value {
        do {
            return try body(try connected())
        } catch {
            throw PQFault.translate(error, while: action, at: address)
        }
    }

    /// The same with a connection that was made already: to let locks go, nobody connects.
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

    /// The locks went with the connection that broke. Where nobody else took one meanwhile, the claim is good again;
    /// otherwise it has ended, and the ledger's attempt says so to every write.
    private func takeLocksAgain(on connection: PQConnection) throws {
        var lost: [RunClaim] = []
        for (lock, claim) in held where try !lock.takeAgain(on: connection) {
            held[lock] = nil
            lost.append(claim)
        }
        guard let claim = lost.first else { return }
        throw BatchError(
            .tryLater,
            "the connection broke, and another process took the partition of run \(claim.run) meanwhile; nothing was "
                + "written. Run the same command again if nobody else does")
    }
}
