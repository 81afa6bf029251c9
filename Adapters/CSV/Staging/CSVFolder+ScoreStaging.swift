public import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: ScoreStaging {
    /// Adds a chunk to a run.
    ///
    /// A chunk's files are written first and the run's record last: a chunk that the record does not count does not exist,
    /// and its files are written again when the run is resumed. So one rename commits everything, without a journal.
    public func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        let record = try record(under: claim).staged(chunk, at: time)
        try Stopwatch.time(.writing) {
            try write(chunk, of: record)
            try Failpoint.pass("before-commit")
            try LocalFile.replace(
                path(FolderLayout.file(of: record.id, in: .run)), with: LedgerFile.bytes([record.cells], of: .run))
            try Failpoint.pass("after-commit")
        }
        return record
    }

    /// The statistics of a run's staged scores.
    public func profile(of run: RunID, range: ClosedRange<Double>) throws -> ScoreProfile {
        try settle()
        guard let record = try record(of: run) else { return ScoreProfile(range: range) }
        let empty = ScoreProfile(range: range, outputs: record.recipe.outputs.count)
        let files = try stagedFiles(of: record)
        return try profileInOrder(of: files, empty) ?? profileInAnyOrder(of: files, empty)
    }

    /// The profile of rows that are in the order of their keys, one file at a time; nil when they are not.
    private func profileInOrder(of files: [String], _ empty: ScoreProfile) throws -> ScoreProfile? {
        var profile = empty
        var last: (keys: KeyColumn, row: Int)?
        for file in files {
            var scores = try ScoreFile(file, scores)
            let (keys, outputs) = try scores.readScores()
            guard keys.count > 0 else { continue }
            guard keys.firstRowOutOfOrder == nil, last.map({ !keys.isKey(0, before: $0.row, of: $0.keys) }) ?? true
            else { return nil }
            profile.add(keys, outputs)
            last = (keys, keys.count - 1)
        }
        return profile
    }

    /// The same after sorting: the source was replaced by another file while the run was interrupted.
    private func profileInAnyOrder(of files: [String], _ empty: ScoreProfile) throws -> ScoreProfile {
        var keys = KeyColumn(scores.keyKind)
        var outputs = empty.outputs.map { _ in [Double]() }
        for file in files {
            var scores = try ScoreFile(file, scores)
            let (moreKeys, moreOutputs) = try scores.readScores()
            keys.append(moreKeys)
            for (index, values) in moreOutputs.enumerated() where index < outputs.count { outputs[index] += values }
        }
        let order = keys.ascendingOrder
        var profile = empty
        profile.add(
            KeyColumn(order.map { keys[$0] }, kind: scores.keyKind) ?? keys,
            outputs.map { values in order.map { values[$0] } })
        return profile
    }

    /// Removes the staged scores of a run.
    public func discard(_ run: RunID) throws {
        try Folder.remove(path(FolderLayout.staging(of: run)))
    }

    /// The runs that have a folder of staged scores.
    public func stagedRuns() throws -> Set<RunID> {
        try settle()
        return Set(try Folder.names(in: path(FolderLayout.staging)).compactMap(RunID.init(rawValue:)))
    }

    /// The files of a run's staged scores that exist, in the order of the chunks.
    func stagedFiles(of record: RunRecord) throws -> [String] {
        let folder = path(FolderLayout.staging(of: record.id))
        return (0..<record.counts.chunks).map { FolderLayout.file(ofChunk: $0, in: folder) }
            .filter(LocalFile.exists)
    }

    /// The checksum of the bytes with the scores of a chunk; nil when an older program wrote them.
    func stageChecksum(ofChunk index: Int, of run: RunID) throws -> RowChecksum? {
        let file = FolderLayout.file(ofChunk: index, in: path(FolderLayout.chunks(of: run, in: .chunk)))
        guard let place = LedgerTable.chunk.schema.names.firstIndex(of: "stage_checksum"),
            case .text(let text) = try LedgerFile.rows(file, of: .chunk).first?[place]
        else { return nil }
        return RowChecksum(rawValue: text)
    }

    private func write(_ chunk: ScoredChunk, of record: RunRecord) throws {
        let rejections = chunk.rejections.enumerated().map {
            $1.cells(of: record.id, chunk: chunk.index, ordinal: $0)
        }
        // Also without rejections: an attempt that was killed may have left some.
        try write(
            LedgerFile.bytes(rejections, of: .rejection), chunk: chunk.index,
            in: FolderLayout.chunks(of: record.id, in: .rejection))
        try Failpoint.pass("rejections-written")
        let bytes = try Stopwatch.time(.encoding) { try scores.file(chunk, of: record) }
        var checksum = ByteChecksum()
        checksum.add(bytes.span.extracting(droppingFirst: try scores.header(record.recipe.outputs).count))
        let row = chunk.cells(of: record.id, stage: checksum.value, at: record.updatedAt)
        try write(
            LedgerFile.bytes([row], of: .chunk), chunk: chunk.index,
            in: FolderLayout.chunks(of: record.id, in: .chunk))
        try Failpoint.pass("mid-copy")
        try write(bytes, chunk: chunk.index, in: FolderLayout.staging(of: record.id))
    }

    private func write(_ bytes: [UInt8], chunk index: Int, in folder: String) throws {
        try Folder.create(path(folder))
        try LocalFile.replace(path(FolderLayout.file(ofChunk: index, in: folder)), with: bytes)
    }
}
