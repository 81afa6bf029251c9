import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: LeftoverFiles {
    /// Files that were to replace others, of transactions that were not committed.
    public func leftovers() throws -> [String] {
        // What a committed transaction has prepared is put in its place first.
        try settle()
        return try folders().flatMap { folder in
            try Folder.names(in: path(folder)).filter(Self.isPrepared).map { path("\(folder)/\($0)") }
        }
    }

    /// Removes such files, while no process works on a partition.
    ///
    /// A process that has begun after they were listed writes files of other names, so only those that work since before have
    /// to be noticed.
    public func removeLeftovers(_ files: [String]) throws {
        if let busy = try partitionsAtWork().first {
            throw BatchError(
                .tryLater,
                "a run of partition \(busy.partition) of job \(busy.job) is at work, so left-over files stay; run the same "
                    + "command again when it has ended")
        }
        try settle()
        for file in files where Self.isPrepared(file) { try LocalFile.remove(file) }
    }

    /// The folders in which files are replaced: that of the published scores, and those of the ledger.
    private func folders() throws -> [String] {
        let tables = LedgerTable.allCases.map(FolderLayout.folder(of:)) + [FolderLayout.staging, FolderLayout.locks]
        let chunks = try tables.flatMap { folder in
            try Folder.names(in: path(folder)).map { "\(folder)/\($0)" }.filter { Folder.exists(path($0)) }
        }
        return [layout.scores, FolderLayout.ledger, FolderLayout.journal] + tables + chunks
    }

    private static func isPrepared(_ name: String) -> Bool { name.hasSuffix(".next") || name.hasSuffix(".tmp") }
}
