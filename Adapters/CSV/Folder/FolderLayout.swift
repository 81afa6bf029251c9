import Domain
import Tabular

/// Where everything lies in a folder of tables; all paths are relative to it.
///
///     flights.csv   outcomes.csv              what is read, and what collecting replaces
///     scores/2013-12-24.csv                   what is published, one file a partition
///     .batch-score/
///         run/20131224-7f3a9c21.csv           one row: the run's record
///         chunk/20131224-7f3a9c21/000000.csv  one row a chunk
///         rejection/…/000000.csv              the chunk's rejections
///         staging/…/000000.csv                the chunk's scores; kept until the run is abandoned
///         audit/20131224-7f3a9c21.csv         the findings of the run's last audit
///         publication/…                       one row a publication
///         journal/                            transactions that are committed, but not finished (see ``Journal``)
///         collect/  locks/                    rows on their way into a table; which partitions are held
///
/// Each folder down to `staging` is a table of the ledger in the way of a data lake: files with the same header, which tools
/// read together as `run/*.csv`. A file belongs to one run, so a commit rewrites one row, however many runs there are, and
/// runs of different partitions never write the same file.
struct FolderLayout: Sendable {
    let tables: TableNames

    var flights: String { "\(tables.flights).csv" }

    var outcomes: String { "\(tables.outcomes).csv" }

    func scores(of partition: Partition) -> String { "\(tables.scores)/\(partition).csv" }

    static let journal = ".batch-score/journal"

    static let locks = ".batch-score/locks"

    static let collect = ".batch-score/collect"

    /// The folders that every ledger has.
    static let ledger: [String] =
        LedgerTable.allCases.map(folder(of:)) + [".batch-score/staging", journal, locks]

    /// The folder of one of the ledger's tables.
    static func folder(of table: LedgerTable) -> String { ".batch-score/\(table.rawValue)" }

    /// The file of a run in one of the ledger's tables that have one file a run.
    static func file(of run: RunID, in table: LedgerTable) -> String { "\(folder(of: table))/\(run).csv" }

    /// The folder of a run in one of the ledger's tables that have one file a chunk.
    static func chunks(of run: RunID, in table: LedgerTable) -> String { "\(folder(of: table))/\(run)" }

    /// The folder of a run's staged scores.
    static func staging(of run: RunID) -> String { ".batch-score/staging/\(run)" }

    /// A chunk's file in a run's folder.
    static func file(ofChunk index: Int, in folder: String) -> String {
        let digits = String(index)
        return "\(folder)/\(String(repeating: "0", count: max(0, 6 - digits.utf8.count)))\(digits).csv"
    }
}
