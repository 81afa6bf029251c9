public import Tabular
import UseCases

/// The tables in a PostgreSQL database (14 or newer): every port of a store.
///
/// Flights are read and collected on connections of their own; everything else happens on one connection that is made
/// when it is first needed. Its session holds the locks of the claims, so no pooler that shares sessions may stand
/// between.
public struct PostgreSQLStore: Sendable {
    let address: DatabaseAddress
    let timeouts: PostgreSQLTimeouts
    let mapping: FlightMapping
    let flightTable: QualifiedName
    let outcomeTable: QualifiedName
    let session: LedgerSession
    let readers: Int

    /// A store; connects to nothing yet.
    ///
    /// - Parameters:
    ///   - url: `postgresql://user:password@host:port/database?sslmode=…`; without a password, libpq looks into
    ///     `PGPASSWORD` and `~/.pgpass`.
    ///   - tables: the tables' names, each `table` (of the schema `public`) or `schema.table`.
    ///   - mapping: the columns of the table of flights.
    ///   - strategy: how staged scores become the published ones.
    ///   - schema: the schema of the ledger and of the staged scores.
    ///   - readers: how many connections read flights at the same time; less than 1 is 1. More than one have one more
    ///     that finds out who reads what, and want an index on the day and the key.
    ///   - timeouts: how long to wait for the server.
    /// - Throws: `config` for a URL or a name that cannot be used.
    public init(
        url: String, tables: TableNames = TableNames(), mapping: FlightMapping = .standard,
        strategy: PublishStrategy = .attach, schema: String = "batch_score", readers: Int = 1,
        timeouts: PostgreSQLTimeouts = PostgreSQLTimeouts()
    ) throws {
        address = try DatabaseAddress(url: url)
        self.timeouts = timeouts
        self.readers = max(1, readers)
        self.mapping = mapping
        flightTable = try QualifiedName(tables.flights)
        outcomeTable = try QualifiedName(tables.outcomes)
        session = LedgerSession(
            ledger: LedgerSchema(name: try QuotedName(schema)),
            published: PublishedTable(name: try QualifiedName(tables.scores), strategy: strategy),
            at: address, timeouts)
    }
}
