#if PostgreSQL
public import Tabular
import UseCases

/// The tables in a PostgreSQL database (14 or newer): source tables, the ledger, and staged and published scores.
///
/// Source tables are read and written on connections of their own; everything else happens on one connection that is made
/// when it is first needed. Its session holds the locks of the claims, so no pooler that shares sessions may stand between.
public struct PostgreSQLStore: Sendable {
    let address: DatabaseAddress
    let timeouts: PostgreSQLTimeouts
    let session: LedgerSession
    let readers: Int

    /// Creates a store; connects to nothing yet.
    ///
    /// Names of tables are `table` (in the schema `public`) or `schema.table`.
    ///
    /// - Parameters:
    ///   - url: `postgresql://user:password@host:port/database?sslmode=…`; without a password, libpq reads `PGPASSWORD` and
    ///     `~/.pgpass`.
    ///   - scores: the table of published scores.
    ///   - strategy: how staged scores become the published ones.
    ///   - schema: the schema of the ledger and of the staged scores.
    ///   - readers: how many connections read a table at the same time; less than 1 is 1. With more than one, another
    ///     connection plans who reads what; they need an index on the partition and the key.
    ///   - timeouts: how long to wait for the server.
    ///   - settings: what the sessions are set to.
    /// - Throws: `config` for a URL or a name that cannot be used.
    public init(
        url: String, scores: ScoreTable, strategy: PublishStrategy = .attach, schema: String = "batch_score",
        readers: Int = 1, timeouts: PostgreSQLTimeouts = PostgreSQLTimeouts(),
        settings: PostgreSQLSession = PostgreSQLSession()
    ) throws {
        var address = try DatabaseAddress(url: url)
        address.session = settings
        self.address = address
        self.timeouts = timeouts
        self.readers = max(1, readers)
        session = LedgerSession(
            ledger: LedgerSchema(name: try QuotedName(schema)),
            published: PublishedTable(name: try QualifiedName(scores.name), scores: scores, strategy: strategy),
            at: address, timeouts)
    }
}
#endif
