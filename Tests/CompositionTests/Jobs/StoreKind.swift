import TestDatabase

/// The kinds of stores that this build has.
enum StoreKind: String, CaseIterable {
    case csv
    case memory
    #if SQLite
    case sqlite
    #endif
    #if PostgreSQL
    case postgresql
    #endif

    /// The address of an empty store of this kind.
    func address() async throws -> String {
        switch self {
        case .csv: "csv:store"
        case .memory: "memory:"
        #if SQLite
        case .sqlite: "sqlite:store.db"
        #endif
        #if PostgreSQL
        case .postgresql: try await TestDatabase.fresh()
        #endif
        }
    }
}
