import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: LedgerMigrator {
    /// The version of the ledger; nil when there is none.
    public func ledgerVersion() throws -> Int? {
        try finishTransactions()
        return try foundVersion()
    }

    /// Migrates the ledger in one transaction of the journal: until it is committed, the folder is as it was.
    public func migrateLedger() throws -> LedgerMigration {
        try journal.finishAll()
        let version = try foundVersion()
        guard let version, version < LedgerVersion.current else {
            try LedgerVersion.check(version, of: root)
            return LedgerMigration(from: version, to: LedgerVersion.current, runs: try runs().count)
        }
        for folder in FolderLayout.folders { try Folder.create(path(folder)) }
        let lock = try lockForMigration()
        defer { withExtendedLifetime(lock) {} }
        let ledger = OlderLedger(version: version, root: root, scores: scores)
        try journal.commit("migration-\(LedgerVersion.current)") { transaction in
            try ledger.migrate(try runs(), in: &transaction)
            try transaction.replace(FolderLayout.version, with: Self.versionBytes)
        }
        return LedgerMigration(from: version, to: LedgerVersion.current, runs: try runs().count)
    }

    /// Takes the lock of migrations.
    ///
    /// - Throws: `tryLater` when another process migrates, or holds a partition. In version 1, the folder of locks has a file
    ///   for each partition.
    private func lockForMigration() throws -> FileLock {
        let folder = path(FolderLayout.locks)
        guard let lock = try FileLock(path: "\(folder)/migration.lock") else {
            throw busy("another process migrates it")
        }
        for name in try Folder.names(in: folder) where name.hasSuffix(".lock") && name != "migration.lock" {
            guard try FileLock(path: "\(folder)/\(name)") != nil else {
                throw busy("another process holds \(name.dropLast(5))")
            }
        }
        return lock
    }

    private func busy(_ reason: String) -> BatchError {
        BatchError(
            .tryLater,
            "the ledger in \(root) cannot be migrated: \(reason). Run the same command again when that has ended")
    }
}
