import CSV
import Domain
import InMemory
import Tabular
import UseCases

#if SQLite
import SQLite
#endif
#if PostgreSQL
import PostgreSQL
#endif

/// Makes stores from their addresses: the one place that knows the concrete types.
struct StoreFactory {
    /// What stores in memory hold for as long as the factory lives.
    private let memory = InMemoryStore()
    private let configuration: JobConfiguration?
    private let note: @Sendable (String) -> Void

    /// Creates a factory.
    ///
    /// - Parameters:
    ///   - configuration: the settings of the job; nil for the default of each.
    ///   - context: where stores report what their sessions are set to.
    init(_ configuration: JobConfiguration? = nil, context: RunContext? = nil) {
        self.configuration = configuration
        note = { context?.reporter.report(.connected($0)) }
    }

    /// The store behind an address.
    ///
    /// - Parameters:
    ///   - address: which store.
    ///   - scores: the table of published scores.
    ///   - publication: how a PostgreSQL store publishes.
    ///   - isSource: whether rows are read from it under the settings for the source.
    ///   - format: how the tables of a folder of CSV files are written.
    ///   - readers: how many connections read a table of a PostgreSQL store at the same time; the others have one.
    func store(
        _ address: StoreAddress, scores: ScoreTable, publication: TargetConfiguration.Publication,
        isSource: Bool = false, format: CSVFormat = .standard, readers: Int = 1
    ) throws -> any TableStore {
        let store = try plainStore(
            address, scores: scores, publication: publication, isSource: isSource, format: format, readers: readers)
        #if Failpoints
        return FailpointPlan.isInstalled ? FailpointStore(store: store) : store
        #else
        return store
        #endif
    }

    private func plainStore(
        _ address: StoreAddress, scores: ScoreTable, publication: TargetConfiguration.Publication, isSource: Bool,
        format: CSVFormat, readers: Int
    ) throws -> any TableStore {
        switch address {
        case .csv(let folder):
            return try CSVFolder(path: folder, scores: scores, format: format)
        case .memory:
            return memory
        case .sqlite(let path):
            #if SQLite
            return try SQLiteStore(path: path, scores: scores)
            #else
            throw notBuilt(address, trait: "SQLite")
            #endif
        case .postgresql(let url):
            #if PostgreSQL
            return try PostgreSQLStore(
                url: url, scores: scores, strategy: publication == .attach ? .attach : .replace, readers: readers,
                timeouts: timeouts, settings: session(isSource: isSource))
            #else
            throw notBuilt(address, trait: "PostgreSQL")
            #endif
        }
    }

    #if PostgreSQL
    private var timeouts: PostgreSQLTimeouts {
        guard let timeouts = configuration?.timeouts else { return PostgreSQLTimeouts() }
        return PostgreSQLTimeouts(
            connect: timeouts.connect, statement: timeouts.statement, bulk: timeouts.bulk, lock: timeouts.lock)
    }

    private func session(isSource: Bool) -> PostgreSQLSession {
        let source = isSource ? configuration?.source : nil
        return PostgreSQLSession(
            rowSecurity: source?.rowSecurity == .apply ? .apply : .error, timeZone: source?.sessionTimeZone,
            job: configuration?.job.rawValue, log: PostgreSQLSessionLog(note))
    }
    #endif

    private func notBuilt(_ address: StoreAddress, trait: String) -> BatchError {
        BatchError(
            .config,
            "this program was built without \(address.kind) stores; build it again with the trait \(trait), "
                + "or name another store (source.store, target.store)")
    }
}
