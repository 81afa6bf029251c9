public import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: ScorePublisher {
    /// See ``UseCases/ScorePublisher``.
    ///
    /// The published file is a copy of the staged ones, which stay: they are the kept rows of a run that is superseded.
    public func publish(_ claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        let current = try record(under: claim)
        let record = try applying(RunChange(to: .published, at: time), to: current)
        let others = try records(of: record.job, record.partition).filter { $0.id != record.id }
        let target = layout.scores(of: record.partition)
        try checkOwner(of: path(target), for: record)
        try Folder.create(path(layout.tables.scores))
        try commit(record) { transaction in
            try copyStaged(of: record, to: transaction.replacement(of: target))
            for other in others where other.status == .superseded {
                try transaction.write(try applying(RunChange(to: .abandoned, at: time), to: other))
                transaction.remove(folder: FolderLayout.staging(of: other.id))
            }
            for other in others where other.status == .published {
                try transaction.write(try applying(RunChange(to: .superseded, at: time), to: other))
            }
            try transaction.write(record)
            try transaction.replace(
                "\(FolderLayout.folder(of: .publication))/\(record.id)-\(record.attempt).csv",
                with: LedgerFile.bytes([record.publicationCells(at: time)], of: .publication))
        }
        return record
    }

    /// Writes the staged rows of a run into one file; throws `dataRefused` unless they are as many as the ledger says.
    private func copyStaged(of record: RunRecord, to path: String) throws {
        let writer = try FileWriter(path: path)
        let header = CSVEncoder(header: ScoreColumn.schema.names).bytes
        try writer.write(header.span)
        var rows = 0
        for file in try stagedFiles(of: record) {
            let reader = try FileReader(path: file, followsLinks: false)
            guard try reader.read(atMost: header.count) == header else { continue }
            var block = try reader.read(atMost: Self.copiedBytes)
            while !block.isEmpty {
                rows += block.count { $0 == .lineFeed }
                try writer.write(block.span)
                block = try reader.read(atMost: Self.copiedBytes)
            }
        }
        guard rows == record.counts.staged else {
            throw BatchError(
                .dataRefused,
                "run \(record.id) has \(rows) staged rows, the ledger says \(record.counts.staged); not published. Were "
                    + "files removed? Score the partition again (--rescore)")
        }
        try writer.commit()
    }

    /// Throws `config` when the rows published in a file are another job's.
    private func checkOwner(of path: String, for record: RunRecord) throws {
        guard LocalFile.exists(path), let published = try ScoreFile.rows(path, limit: 1).first?.run,
            let owner = try self.record(of: published), owner.job != record.job
        else { return }
        throw BatchError(
            .config,
            "\(path) has the scores of job \(owner.job); not published. Give job \(record.job) a table of its own")
    }

    private static let copiedBytes = 1 << 18
}
