import Domain
import LocalFiles
import Tabular
import UseCases

extension CSVFolder {
    /// Prepares to write the ledger: finishes committed transactions, checks the version, and creates the folders.
    ///
    /// - Throws: `config` when the ledger has another version than this program.
    func prepareLedger() throws {
        try journal.finishAll()
        let version = try foundVersion()
        try LedgerVersion.check(version, of: root)
        if version == nil {
            // Before the other folders: a ledger without this file is one of version 1.
            try Folder.create(path(FolderLayout.ledger))
            try LocalFile.replace(path(FolderLayout.version), with: Self.versionBytes)
        }
        for folder in FolderLayout.folders { try Folder.create(path(folder)) }
    }

    /// Prepares to read the ledger: finishes committed transactions, unless the reader may not write, and checks the version.
    ///
    /// - Throws: `config` when the ledger has another version than this program.
    func settle() throws {
        try finishTransactions()
        try LedgerVersion.check(try foundVersion(), of: root)
    }

    func finishTransactions() throws {
        do {
            try journal.finishAll()
        } catch let error as BatchError where error.code == .denied {}
    }

    /// The version of the ledger; nil when there is none.
    func foundVersion() throws -> Int? {
        let file = path(FolderLayout.version)
        guard LocalFile.exists(file) else { return Folder.exists(path(FolderLayout.folder(of: .run))) ? 1 : nil }
        let bytes = try LocalFile.read(file, maximumBytes: 64)
        guard let version = Int(String(decoding: bytes.prefix { $0 != .lineFeed }, as: UTF8.self)), version > 0 else {
            throw BatchError(
                .config,
                "\(file) is not what this program writes, expected the version of the ledger, a whole number; put it back "
                    + "as it was")
        }
        return version
    }

    /// The contents of the file that says which version the ledger has.
    static var versionBytes: [UInt8] { Array("\(LedgerVersion.current)\n".utf8) }

    /// The record of a run; nil when there is none.
    func record(of run: RunID) throws -> RunRecord? {
        try LedgerFile.rows(path(FolderLayout.file(of: run, in: .run)), of: .run).first.map(RunRecord.init(cells:))
    }

    /// All records, in the order of their ids.
    func records() throws -> [RunRecord] { try runs().compactMap(record(of:)) }

    /// The records of a job's partition.
    func records(of job: JobName, _ partition: Partition) throws -> [RunRecord] {
        try records().filter { $0.job == job && $0.partition == partition }
    }

    /// The ids of all runs, in their order.
    func runs() throws -> [RunID] {
        try Folder.names(in: path(FolderLayout.folder(of: .run))).filter { $0.hasSuffix(".csv") }
            .compactMap { RunID(rawValue: String($0.dropLast(4))) }
    }

    /// The record of the run that a claim is for.
    ///
    /// - Throws: `tryLater` when the claim has lost the run, or was released; `usage` for an unknown run.
    func record(under claim: RunClaim) throws -> RunRecord {
        try journal.finishAll()
        guard let record = try record(of: claim.run) else { throw BatchError.unknownRun(claim.run) }
        try claim.check(against: record)
        guard held[HeldPartition.name(record.job, record.partition)]?.claim == claim else {
            throw BatchError(
                .tryLater,
                "this process no longer holds run \(claim.run); nothing was written. Run the same command again")
        }
        return record
    }
}

extension Transaction {
    /// Writes a run's record.
    mutating func write(_ record: RunRecord) throws {
        try replace(
            FolderLayout.file(of: record.id, in: .run), with: LedgerFile.bytes([record.cells], of: .run))
    }
}
