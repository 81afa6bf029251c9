import TestDatabase

/// The kinds of stores that this build can write scores to.
enum TargetStore: CaseIterable {
    case csv
    #if SQLite
        case sqlite
    #endif
    #if PostgreSQL
        case postgresql
    #endif

    /// The options of a command that writes to an empty store of this kind.
    func options() async throws -> [String] {
        switch self {
        case .csv: ["--set", "target.store=csv:."]
        #if SQLite
            case .sqlite: ["--set", "target.store=sqlite:late.db"]
        #endif
        #if PostgreSQL
            case .postgresql: ["--set", "target.store=\(try await TestDatabase.fresh())"]
        #endif
        }
    }
}
