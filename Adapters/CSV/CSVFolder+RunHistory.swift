public import Domain
import Tabular
public import UseCases

extension CSVFolder: RunHistory {
    /// See ``UseCases/RunHistory``.
    public func run(_ id: RunID) throws -> RunRecord? {
        try settle()
        return try record(of: id)
    }

    /// See ``UseCases/RunHistory``.
    public func runs(of job: JobName?, limit: Int) throws -> [RunRecord] {
        try settle()
        let newestFirst = try records().filter { job == nil || $0.job == job }
            .sorted { ($0.openedAt, $0.id.rawValue) > ($1.openedAt, $1.id.rawValue) }
        return Array(newestFirst.prefix(max(0, limit)))
    }

    /// See ``UseCases/RunHistory``.
    public func findings(of run: RunID) throws -> [AuditFinding] {
        try settle()
        return try LedgerFile.rows(path(FolderLayout.file(of: run, in: .audit)), of: .audit)
            .map(AuditFinding.init(cells:))
    }

    /// See ``UseCases/RunHistory``.
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
