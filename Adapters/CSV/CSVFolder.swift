import Domain
import LocalFiles
public import Tabular
import UseCases

/// A folder of CSV files as a store: flights and outcomes, the ledger, staged and published scores.
///
/// How the files lie is in ``FolderLayout``, how several of them change in one step in ``Journal``. An actor runs one call at a
/// time; reading flights does not go through it, so a partition is read while its scores are staged.
public actor CSVFolder {
    let root: String
    let layout: FolderLayout
    let mapping: FlightMapping
    let journal: Journal
    /// The partitions that this process holds, by their names.
    var held: [String: HeldPartition] = [:]
    private var transactions = 0

    /// A store in a folder. Nothing is read or made before it is needed.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - tables: what the tables are called: files `flights.csv` and `outcomes.csv`, and a folder `scores`.
    ///   - mapping: how the columns of flights are called.
    /// - Throws: `config` when a table's name cannot be the name of a file.
    public init(path: String, tables: TableNames = TableNames(), mapping: FlightMapping = .standard) throws {
        for name in [tables.flights, tables.outcomes, tables.scores] {
            guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/"), !name.utf8.contains(0) else {
                throw BatchError(
                    .config,
                    "a table cannot be called \"\(name)\" in a folder of files; give it a name without slashes that does "
                        + "not begin with a dot")
            }
        }
        guard !path.isEmpty else { throw BatchError(.config, "a folder of tables needs a path; \".\" is this folder") }
        guard Set([tables.flights, tables.outcomes]).count == 2 else {
            throw BatchError(
                .config, "flights and outcomes are both called \"\(tables.flights)\"; name one differently")
        }
        root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        layout = FolderLayout(tables: tables)
        self.mapping = mapping
        journal = Journal(root: root)
    }

    /// A path in the folder, from one relative to it.
    nonisolated func path(_ relative: String) -> String { "\(root)/\(relative)" }

    /// Makes the folders of the ledger, where they are not there.
    func prepareLedger() throws {
        for folder in FolderLayout.ledger { try Folder.create(path(folder)) }
        try journal.finishAll()
    }

    /// Finishes what a process that was killed left behind. A reader who may not write lets it be.
    func settle() throws {
        do {
            try journal.finishAll()
        } catch let error as BatchError where error.code == .denied {}
    }

    /// Changes several files of the ledger in one step.
    func commit(_ record: RunRecord, _ prepare: (inout Transaction) throws -> Void) throws {
        transactions += 1
        // The claim's holder is the only one to write, and no attempt is ever given out twice.
        try journal.commit("\(record.id)-\(record.attempt)-\(transactions)", prepare)
    }

    /// The record of a run; nil when there is none.
    func record(of run: RunID) throws -> RunRecord? {
        try LedgerFile.rows(path(FolderLayout.file(of: run, in: .run)), of: .run).first.map(RunRecord.init(cells:))
    }

    /// All records, in the order of their ids.
    func records() throws -> [RunRecord] {
        try Folder.names(in: path(FolderLayout.folder(of: .run))).filter { $0.hasSuffix(".csv") }
            .compactMap { RunID(rawValue: String($0.dropLast(4))) }.compactMap(record(of:))
    }

    /// The records of a job's partition.
    func records(of job: JobName, _ partition: Partition) throws -> [RunRecord] {
        try records().filter { $0.job == job && $0.partition == partition }
    }

    /// The record of the run that a claim is for; throws when the claim has lost it, or was released.
    func record(under claim: RunClaim) throws -> RunRecord {
        try journal.finishAll()
        guard let record = try record(of: claim.run) else { throw Self.unknown(claim.run) }
        try claim.check(against: record)
        guard held[HeldPartition.name(record.job, record.partition)]?.claim == claim else {
            throw BatchError(
                .tryLater,
                "this process holds run \(claim.run) no more; nothing was written. Run the same command again")
        }
        return record
    }

    /// The record after a change; throws `usage` when the change is not one that may follow.
    func applying(_ change: RunChange, to record: RunRecord) throws -> RunRecord {
        do {
            return try record.applying(change)
        } catch {
            throw BatchError(.usage, "run \(record.id): \(error)", cause: error)
        }
    }

    static func unknown(_ run: RunID) -> BatchError {
        BatchError(.usage, "there is no run \(run); batch-score runs lists them")
    }
}

extension Transaction {
    /// Writes a run's record.
    mutating func write(_ record: RunRecord) throws {
        try replace(
            FolderLayout.file(of: record.id, in: .run), with: LedgerFile.bytes([record.cells], of: .run))
    }
}
