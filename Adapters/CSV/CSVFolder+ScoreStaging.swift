public import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: ScoreStaging {
    /// See ``UseCases/ScoreStaging``.
    ///
    /// A chunk's files are written first and the run's record last: a chunk that the record does not count is not there,
    /// and its files are written anew when the run is resumed. So one rename commits everything, without a journal.
    public func append(_ chunk: ScoredChunk, to claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        let current = try record(under: claim)
        guard current.status == .staging else {
            throw BatchError(.usage, "run \(current.id) is \(current.status.rawValue); only a staging run takes chunks")
        }
        guard chunk.index == current.counts.chunks else {
            throw BatchError(
                .internal, "run \(current.id) was given chunk \(chunk.index), expected \(current.counts.chunks)")
        }
        let record = current.adding(chunk, at: time)
        try Stopwatch.time(.writing) {
            try write(chunk, of: record)
            try LocalFile.replace(
                path(FolderLayout.file(of: record.id, in: .run)), with: LedgerFile.bytes([record.cells], of: .run))
        }
        return record
    }

    /// See ``UseCases/ScoreStaging``.
    public func profile(of run: RunID, range: ClosedRange<Double>) throws -> ScoreProfile {
        try settle()
        guard let record = try record(of: run) else { return ScoreProfile(range: range) }
        let files = try stagedFiles(of: record)
        return try profileInOrder(of: files, range: range) ?? profileInAnyOrder(of: files, range: range)
    }

    /// The profile of rows that lie in the order of their keys, without holding them; nil when they do not.
    private func profileInOrder(of files: [String], range: ClosedRange<Double>) throws -> ScoreProfile? {
        var profile = ScoreProfile(range: range)
        var last: FlightID?
        var isInOrder = true
        for file in files where isInOrder {
            try ScoreFile.forEachScore(file) { score in
                isInOrder = isInOrder && last.map { $0 <= score.flight } ?? true
                last = score.flight
                profile.add(score.flight, score.value)
            }
        }
        return isInOrder ? profile : nil
    }

    /// The same after sorting: a file of flights was replaced by another one while the run was interrupted.
    private func profileInAnyOrder(of files: [String], range: ClosedRange<Double>) throws -> ScoreProfile {
        var scores: [Score] = []
        for file in files { try ScoreFile.forEachScore(file) { scores.append($0) } }
        var profile = ScoreProfile(range: range)
        for score in scores.sorted(by: { $0.flight < $1.flight }) { profile.add(score.flight, score.value) }
        return profile
    }

    /// See ``UseCases/ScoreStaging``.
    public func discard(_ run: RunID) throws {
        try Folder.remove(path(FolderLayout.staging(of: run)))
    }

    /// The files of a run's staged scores, in the order of the chunks, as far as they are there.
    func stagedFiles(of record: RunRecord) throws -> [String] {
        let folder = path(FolderLayout.staging(of: record.id))
        return (0..<record.counts.chunks).map { FolderLayout.file(ofChunk: $0, in: folder) }
            .filter(LocalFile.exists)
    }

    private func write(_ chunk: ScoredChunk, of record: RunRecord) throws {
        let rejections = chunk.rejections.enumerated().map {
            $1.cells(of: record.id, chunk: chunk.index, ordinal: $0)
        }
        // Also without rejections: an attempt that was killed may have left some.
        try write(
            LedgerFile.bytes(rejections, of: .rejection), chunk: chunk.index,
            in: FolderLayout.chunks(of: record.id, in: .rejection))
        try write(
            LedgerFile.bytes([chunk.cells(of: record.id, at: record.updatedAt)], of: .chunk), chunk: chunk.index,
            in: FolderLayout.chunks(of: record.id, in: .chunk))
        let scores = Stopwatch.time(.encoding) { ScoreFile.bytes(chunk.scores, of: record) }
        try write(scores, chunk: chunk.index, in: FolderLayout.staging(of: record.id))
    }

    private func write(_ bytes: [UInt8], chunk index: Int, in folder: String) throws {
        try Folder.create(path(folder))
        try LocalFile.replace(path(FolderLayout.file(ofChunk: index, in: folder)), with: bytes)
    }
}
