import Domain
import LocalFiles
public import Tabular
import UseCases

/// A folder of CSV files as a store: tables to read and write, the ledger, staged and published scores.
///
/// ``FolderLayout`` says where the files are, ``Journal`` how several of them change in one step. An actor runs one call at a
/// time; reading tables does not go through it, so a partition is read while its scores are staged.
public actor CSVFolder {
    let root: String
    let layout: FolderLayout
    let scores: ScoreTable
    /// How the tables of the folder are written.
    let format: CSVFormat
    let journal: Journal
    /// The partitions that this process holds, by the names of their locks.
    var held: [String: HeldPartition] = [:]
    private var transactions = 0
    private let executor = BlockingExecutor(label: "batch-score.csv")

    /// The thread that waits for the disk.
    public nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// Creates a store in a folder. Nothing is read or created before it is needed.
    ///
    /// - Parameters:
    ///   - path: the folder.
    ///   - scores: the table of published scores: a folder with one file for each partition.
    ///   - format: how the tables are written that are read; all other files have the standard format.
    /// - Throws: `config` when the path is empty, or the table's name cannot be that of a folder.
    public init(path: String, scores: ScoreTable, format: CSVFormat = .standard) throws {
        guard !path.isEmpty else { throw BatchError(.config, "a folder of tables needs a path; \".\" is this folder") }
        root = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        layout = try FolderLayout(scores: scores.name)
        self.scores = scores
        self.format = format
        journal = Journal(root: root)
    }

    /// A path in the folder, from one relative to it.
    nonisolated func path(_ relative: String) -> String { "\(root)/\(relative)" }

    /// Changes several files of a run in one step.
    func commit(_ record: RunRecord, _ prepare: (inout Transaction) throws -> Void) throws {
        transactions += 1
        // The claim's holder is the only one to write, and each attempt is given out once.
        try journal.commit("\(record.id)-\(record.attempt)-\(transactions)", prepare)
    }
}
