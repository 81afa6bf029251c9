import ProgramRunner
import TestDatabase

/// The kinds of stores that this build has.
enum StoreKind: String, CaseIterable {
    case csv
    #if SQLite
    case sqlite
    #endif
    #if PostgreSQL
    case postgresql
    #endif

    /// The address of an empty store of this kind; the folder of the job, for CSV files.
    func address() async throws -> String {
        switch self {
        case .csv: "csv:."
        #if SQLite
        case .sqlite: "sqlite:parcels.db"
        #endif
        #if PostgreSQL
        case .postgresql: try await TestDatabase.fresh()
        #endif
        }
    }

    /// The options of a command that writes to an empty store of this kind.
    func targetOptions() async throws -> [String] { ["--set", "target.store=\(try await address())"] }
}
