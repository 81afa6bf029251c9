public import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: RunHistory {
    /// The record of a run.
    public func run(_ id: RunID) throws -> RunRecord? {
        try settle()
        return try record(of: id)
    }

    /// The newest runs, newest first.
    public func runs(of job: JobName?, limit: Int) throws -> [RunRecord] {
        Array(try newestFirst { job == nil || $0.job == job }.prefix(max(0, limit)))
    }

    /// All runs that have one of these statuses, newest first.
    public func runs(of job: JobName?, whichAre statuses: Set<RunStatus>) throws -> [RunRecord] {
        try newestFirst { (job == nil || $0.job == job) && statuses.contains($0.status) }
    }

    /// The runs whose ids begin with a text, newest first.
    public func runs(startingWith prefix: String, limit: Int) throws -> [RunRecord] {
        Array(try newestFirst(startingWith: prefix) { _ in true }.prefix(max(0, limit)))
    }

    /// The partitions whose lock is held.
    public func partitionsAtWork() throws -> Set<JobPartition> {
        try settle()
        return try Set(records().map(JobPartition.init)).filter { try isHeld($0) }
    }

    private func newestFirst(
        startingWith prefix: String = "", _ isIncluded: (RunRecord) -> Bool
    ) throws -> [RunRecord] {
        try settle()
        return try runs().filter { $0.rawValue.hasPrefix(prefix) }.compactMap(record(of:)).filter(isIncluded)
            .sorted { ($0.openedAt, $0.id.rawValue) > ($1.openedAt, $1.id.rawValue) }
    }

    /// The run that was published last among those that are published now.
    public func lastPublished(of job: JobName) throws -> RunRecord? {
        try settle()
        let published = try records().filter { $0.job == job && $0.status == .published }
        let files = try Folder.names(in: path(FolderLayout.folder(of: .publication)))
        return try published.map { (record: $0, time: try publicationTime(of: $0, among: files)) }
            .max { ($0.time, $0.record.id.rawValue) < ($1.time, $1.record.id.rawValue) }?
            .record
    }

    /// When a run was published last, as the text of a moment, which orders as moments do.
    private func publicationTime(of record: RunRecord, among files: [String]) throws -> String {
        let table = LedgerTable.publication
        let column = table.schema.columns.count - 1
        return try files.filter { FolderLayout.isPublication($0, of: record.id) }
            .flatMap { try LedgerFile.rows(path("\(FolderLayout.folder(of: table))/\($0)"), of: table) }
            .compactMap { if case .text(let time) = $0[column] { time } else { nil } }
            .max() ?? "\(record.updatedAt)"
    }

    /// The findings of a run's last audit.
    public func findings(of run: RunID) throws -> [AuditFinding] {
        try settle()
        return try LedgerFile.rows(path(FolderLayout.file(of: run, in: .audit)), of: .audit)
            .map(AuditFinding.init(cells:))
    }

    /// The first rejections of a run.
    public func rejections(of run: RunID, limit: Int) throws -> [Rejection] {
        try settle()
        let folder = path(FolderLayout.chunks(of: run, in: .rejection))
        var rejections: [Rejection] = []
        for index in 0..<(try record(of: run)?.counts.chunks ?? 0) where rejections.count < limit {
            let file = FolderLayout.file(ofChunk: index, in: folder)
            rejections += try LedgerFile.rows(file, of: .rejection).map(Rejection.init(cells:))
        }
        return Array(rejections.prefix(max(0, limit)))
    }
}
