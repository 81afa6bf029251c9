import Domain
import Tabular
import UseCases

/// Where everything is in a folder of tables; all paths are relative to it.
///
///     parcels.csv                             a table: what is read, and what collecting replaces
///     scores/2013-12-24.csv                   published scores, one file for each partition; all.csv for a whole table
///     .batch-score/
///         version                             the version of the ledger
///         run/20131224-7f3a9c21.csv           one row: the run's record
///         chunk/20131224-7f3a9c21/000000.csv  one row for each chunk
///         rejection/…/000000.csv              the chunk's rejections
///         staging/…/000000.csv                the chunk's scores; kept until the run is abandoned
///         audit/20131224-7f3a9c21.csv         the findings of the run's last audit
///         publication/…                       one row for each publication
///         journal/                            transactions that are committed but not finished (see ``Journal``)
///         collect/  locks/                    rows on their way into a table; which partitions are held
///
/// Each folder from `run` to `publication` is a table in the way of a data lake: files with the same header, which tools read
/// together as `run/*.csv`. A file belongs to one run, so a commit rewrites one row, however many runs there are, and runs of
/// different partitions never write the same file.
struct FolderLayout: Sendable {
    /// The name of the table of published scores: that of a folder.
    let scores: String

    /// Creates the layout.
    ///
    /// - Throws: `config` when the name of the table of scores cannot be that of a folder.
    init(scores: String) throws {
        try Self.checkName(scores)
        self.scores = scores
    }

    /// The file of a table.
    ///
    /// - Throws: `config` when the table's name cannot be that of a file.
    static func file(ofTable name: String) throws -> String {
        try checkName(name)
        return "\(name).csv"
    }

    private static func checkName(_ name: String) throws {
        guard !name.isEmpty, !name.hasPrefix("."), !name.contains("/"), !name.utf8.contains(0) else {
            throw BatchError(
                .config,
                "a table cannot be called \"\(name)\" in a folder of files; expected a name without slashes that does not "
                    + "begin with a dot")
        }
    }

    /// The file of the published scores of a partition.
    func scores(of partition: Partition) -> String { "\(scores)/\(partition.fileName).csv" }

    static let ledger = ".batch-score"

    static let version = "\(ledger)/version"

    static let journal = "\(ledger)/journal"

    static let locks = "\(ledger)/locks"

    static let collect = "\(ledger)/collect"

    static let staging = "\(ledger)/staging"

    /// The folders that every ledger has.
    static let folders: [String] = LedgerTable.allCases.map(folder(of:)) + [staging, journal, locks]

    /// The folder of one of the ledger's tables.
    static func folder(of table: LedgerTable) -> String { "\(ledger)/\(table.rawValue)" }

    /// The file of a run in one of the ledger's tables that have one file for each run.
    static func file(of run: RunID, in table: LedgerTable) -> String { "\(folder(of: table))/\(run).csv" }

    /// The folder of a run in one of the ledger's tables that have one file for each chunk.
    static func chunks(of run: RunID, in table: LedgerTable) -> String { "\(folder(of: table))/\(run)" }

    /// The folder of a run's staged scores.
    static func staging(of run: RunID) -> String { "\(staging)/\(run)" }

    /// The file of one publication of a run: each attempt publishes at most once.
    static func publication(of run: RunID, attempt: Int) -> String {
        "\(folder(of: .publication))/\(run)-\(attempt).csv"
    }

    /// Whether a file in the folder of publications is one of a run.
    static func isPublication(_ file: String, of run: RunID) -> Bool {
        guard file.hasPrefix("\(run)-"), file.hasSuffix(".csv") else { return false }
        return Int(file.dropFirst(run.rawValue.utf8.count + 1).dropLast(4)) != nil
    }

    /// A chunk's file in a run's folder.
    static func file(ofChunk index: Int, in folder: String) -> String {
        let digits = String(index)
        return "\(folder)/\(String(repeating: "0", count: max(0, 6 - digits.utf8.count)))\(digits).csv"
    }
}
