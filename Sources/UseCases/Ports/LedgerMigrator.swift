/// Migrates a ledger that an older version of the program created.
///
/// Contract: one version after another, all in one transaction where the store has transactions; a ledger that is up to
/// date, or does not exist yet, is left alone. Runs, verdicts, rejections, published and kept scores do not change. A
/// ledger of a newer program is `config`. While a run is in progress, migration is `tryLater`.
public protocol LedgerMigrator: Sendable {
    /// The version of the ledger; nil when there is none yet.
    func ledgerVersion() async throws -> Int?

    /// Migrates the ledger.
    func migrateLedger() async throws -> LedgerMigration
}

/// What a migration did.
public struct LedgerMigration: Equatable, Sendable {
    /// The version before; nil when there was no ledger.
    public var from: Int?
    /// The version now.
    public var to: Int
    /// How many runs the ledger has.
    public var runs: Int

    /// Creates the result of a migration.
    public init(from: Int?, to: Int, runs: Int) {
        self.from = from
        self.to = to
        self.runs = runs
    }
}
