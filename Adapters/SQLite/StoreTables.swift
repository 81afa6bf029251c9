import Tabular
import UseCases

/// The tables of a store whose names people choose.
struct StoreTables: Sendable {
    let flights: Identifier
    let outcomes: Identifier
    let scores: Identifier
    let staging: Identifier

    /// Checks names; throws `config` when one of them is taken already, by SQLite or by the ledger.
    init(_ names: TableNames) throws {
        flights = try Identifier(names.flights)
        outcomes = try Identifier(names.outcomes)
        scores = try Identifier(names.scores)
        staging = try Identifier("\(names.scores)_staging")
        var taken = Set(LedgerTable.allCases.map(\.rawValue))
        // SQLite does not tell capital letters from small ones in names.
        for name in [flights, outcomes, scores, staging].map({ $0.name.lowercased() }) {
            guard !name.hasPrefix("sqlite_"), taken.insert(name).inserted else {
                throw BatchError(
                    .config,
                    "a table cannot be called \"\(name)\": another table of this store has that name, or SQLite keeps it "
                        + "for itself; choose another name")
            }
        }
    }
}
