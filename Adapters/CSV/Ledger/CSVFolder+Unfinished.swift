import Domain
import LocalFiles
import Tabular
import UseCases

extension CSVFolder {
    /// Removes what processes that were killed left unfinished: files of a partition whose lock is held, so that nobody else
    /// writes any. Finished files have other names.
    ///
    /// - Parameters:
    ///   - runs: the partition's runs, with the one that held the lock last: it may have been killed before it had a record.
    ///   - holder: the file that says who holds the lock, relative to this folder.
    func removeUnfinished(of runs: Set<RunID>, _ partition: Partition, holder: String) throws {
        // Whoever held the lock may have committed a transaction before it was killed: its files are wanted.
        try journal.finishAll()
        for run in runs {
            let folders = [FolderLayout.journal] + LedgerTable.allCases.map(FolderLayout.folder(of:))
            for folder in folders { try removeUnfinished(in: folder, ["\(run).", "\(run)-"]) }
            let chunks = LedgerTable.allCases.map { FolderLayout.chunks(of: run, in: $0) }
            for folder in chunks + [FolderLayout.staging(of: run)] { try removeUnfinished(in: folder, [""]) }
        }
        let scores = layout.scores(of: partition)
        try removeUnfinished(beside: scores, runs.map { ".\($0)-" })
        try removeUnfinished(beside: holder, ["."])
    }

    /// Removes the unfinished files whose names are that of a file and something more.
    private func removeUnfinished(beside path: String, _ rest: [String]) throws {
        guard let name = path.split(separator: "/").last else { return }
        try removeUnfinished(in: Folder.parent(of: path), rest.map { "\(name)\($0)" })
    }

    private func removeUnfinished(in folder: String, _ beginnings: [String]) throws {
        for name in try Folder.names(in: path(folder)) where name.hasSuffix(".tmp") || name.hasSuffix(".next") {
            if beginnings.contains(where: name.hasPrefix) { try LocalFile.remove(path("\(folder)/\(name)")) }
        }
    }
}
