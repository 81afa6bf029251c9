import Domain
import LocalFiles
import Tabular
import UseCases

/// Rewrites the files of a ledger of an older version.
///
/// A position is the number of a record in all versions. In version 1, staged and published scores had fixed names for the
/// columns of partition and key; they get those of the table of scores.
struct OlderLedger {
    let version: Int
    let root: String
    let scores: ScoreTable

    /// Prepares all files that change.
    func migrate(_ runs: [RunID], in transaction: inout Transaction) throws {
        for run in runs {
            try migrate(FolderLayout.file(of: run, in: .run), of: .run, in: &transaction)
            for table in [LedgerTable.chunk, .rejection] {
                for file in try files(in: FolderLayout.chunks(of: run, in: table)) {
                    try migrate(file, of: table, in: &transaction)
                }
            }
            guard version == 1 else { continue }
            for file in try files(in: FolderLayout.staging(of: run)) { try rename(file, in: &transaction) }
        }
        for file in try files(in: FolderLayout.folder(of: .publication)) {
            try migrate(file, of: .publication, in: &transaction)
        }
        guard version == 1 else { return }
        for file in try files(in: scores.name) { try rename(file, in: &transaction) }
    }

    /// Rewrites the rows of a file of the ledger, where that changes it.
    private func migrate(_ file: String, of table: LedgerTable, in transaction: inout Transaction) throws {
        let names = try header("\(root)/\(file)")
        let keyColumn = names.count > 3 ? names[3] : ""
        let schema = table.schema(ofVersion: version, keyColumn: keyColumn)
        let rows = try LedgerFile.rows("\(root)/\(file)", schema).map { cells in
            try table.migrated(cells, fromVersion: version) { SourcePosition(rawValue: String($0)) }
        }
        let bytes = LedgerFile.bytes(rows, of: table)
        guard try bytes != LocalFile.read("\(root)/\(file)", maximumBytes: Self.maximumBytes) else { return }
        try transaction.replace(file, with: bytes)
    }

    /// Renames the columns of a file of scores, where they have other names than they should. A file with another number of
    /// columns is not one of this table, and stays what it is.
    private func rename(_ file: String, in transaction: inout Transaction) throws {
        let names = try header("\(root)/\(file)")
        let wanted = try scores.columns(.score).map(\.name)
        guard names != wanted, names.count == wanted.count, names.last == wanted.last else { return }
        let writer = try FileWriter(path: transaction.replacement(of: file))
        let header = CSVEncoder(header: wanted).bytes
        try writer.write(header.span)
        guard try FileCopy.rows(of: "\(root)/\(file)", after: CSVEncoder(header: names).bytes, to: writer) != nil else {
            throw BatchError(
                .config, "\(root)/\(file) has a header that this program does not write; put the file back as it was")
        }
        try writer.commit()
    }

    private func header(_ path: String) throws -> [String] {
        var records = try CSVRecords(path: path)
        return try records.header()
    }

    private func files(in folder: String) throws -> [String] {
        try Folder.names(in: "\(root)/\(folder)").filter { $0.hasSuffix(".csv") }.map { "\(folder)/\($0)" }
    }

    private static let maximumBytes = 1 << 30
}
