#if SQLite
import Domain
import GRDB
import LocalFiles
import Tabular
public import UseCases

extension SQLiteStore: LedgerMigrator {
    /// The version of the ledger; nil when there is none yet.
    public func ledgerVersion() throws -> Int? {
        try read { try LedgerSchema.version(in: $0) } ?? nil
    }

    /// Migrates the ledger in one transaction. Staged and published rows stay where they are, since their tables have the
    /// columns that they have today.
    public func migrateLedger() throws -> LedgerMigration {
        let current = LedgerVersion.current
        guard let version = try ledgerVersion() else { return LedgerMigration(from: nil, to: current, runs: 0) }
        guard version < current else {
            try LedgerVersion.check(version, of: file.path)
            return LedgerMigration(from: version, to: current, runs: try history { try $0.runCount() } ?? 0)
        }
        closeConnections()
        let connection = try file.openForWriting()
        let runs = try SQLiteFault.translating(file.path) {
            try connection.write { database in
                let migration = OlderLedger(database, version: version)
                try refuseRunsAtWork(try Ledger(database).partitions())
                try migration.migrate()
                return try Ledger(database).runCount()
            }
        }
        return LedgerMigration(from: version, to: current, runs: runs)
    }

    /// Throws `tryLater` when the lock of a partition is held. No new process begins meanwhile, since it would have to write.
    private func refuseRunsAtWork(_ partitions: [JobPartition]) throws {
        for key in partitions {
            for path in [key.lockPathOfVersion1(beside: file.path), key.lockPath(beside: file.path)]
            where LocalFile.exists(path) {
                guard try FileLock(path: path) != nil else {
                    throw BatchError.held(key.partition, of: key.job, by: "a run at work")
                }
            }
        }
    }
}
#endif
