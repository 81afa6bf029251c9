#if PostgreSQL
public import UseCases

extension PostgreSQLStore: LedgerMigrator {
    /// The version of the ledger; nil when there is none yet.
    public func ledgerVersion() async throws -> Int? { try await session.ledgerVersion() }

    /// Migrates the ledger to the version of this program, in one transaction.
    public func migrateLedger() async throws -> LedgerMigration { try await session.migrateLedger() }
}
#endif
