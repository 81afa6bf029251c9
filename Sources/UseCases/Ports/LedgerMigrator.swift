/// Brings a ledger that an older program made up to date.
///
/// Contract: one step forward after the other, all in one transaction where the store has them; a ledger that is up to
/// date, or does not exist yet, is left alone. Runs, verdicts, rejections, published and kept scores stay what they were.
/// A ledger of a newer program is `config`. While a run is at work, `tryLater`.
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
