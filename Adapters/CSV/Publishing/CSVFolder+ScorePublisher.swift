public import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: ScorePublisher {
    /// Publishes a run in one transaction.
    ///
    /// The published file is a copy of the staged ones, which stay: they are the kept rows of a superseded run.
    public func publish(_ claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        let current = try record(under: claim)
        let plan = try current.publication(
            among: try records(of: current.job, current.partition), into: target, at: time)
        let record = plan.published
        let file = layout.scores(of: record.partition)
        try checkOwner(of: path(file), for: record)
        try Folder.create(path(layout.scores))
        try commit(record) { transaction in
            try copyStaged(of: record, to: transaction.replacement(of: file))
            for abandoned in plan.abandoned { transaction.remove(folder: FolderLayout.staging(of: abandoned.id)) }
            for change in plan.changes { try transaction.write(change) }
            try transaction.replace(
                FolderLayout.publication(of: record.id, attempt: record.attempt),
                with: LedgerFile.bytes([record.publicationCells(at: time)], of: .publication))
        }
        return record
    }

    /// Writes the staged rows of a run into one file.
    ///
    /// - Throws: `dataRefused` unless they are as many as the ledger says, and each file is as it was written.
    private func copyStaged(of record: RunRecord, to path: String) throws {
        let header = try scores.header(record.recipe.outputs)
        let writer = try FileWriter(path: path)
        try writer.write(header.span)
        var rows = 0
        for chunk in 0..<record.counts.chunks {
            let file = self.path(FolderLayout.file(ofChunk: chunk, in: FolderLayout.staging(of: record.id)))
            guard LocalFile.exists(file), let copied = try FileCopy.rows(of: file, after: header, to: writer)
            else { continue }
            rows += copied.count
            if let written = try stageChecksum(ofChunk: chunk, of: record.id), copied.bytes.value != written {
                throw BatchError.stagedRowsChanged(record)
            }
        }
        guard rows == record.counts.staged else { throw BatchError.stagedRowsMissing(record, found: rows) }
        try writer.commit()
    }

    /// Throws `config` when the rows published in a file are another job's.
    private func checkOwner(of path: String, for record: RunRecord) throws {
        guard LocalFile.exists(path), let published = try ScoreFile.firstRun(in: path),
            let owner = try self.record(of: published), owner.job != record.job
        else { return }
        throw BatchError(
            .config,
            "\(path) has the scores of job \(owner.job); not published. Give job \(record.job) a table of its own")
    }
}
