import Domain
import LocalFiles
public import Tabular
public import UseCases

extension CSVFolder: TableWriter {
    /// Replaces the file of a table in one step, with its rows in ascending order of the keys.
    ///
    /// - Throws: `dataRefused` when two rows have one key, when a row has none, and when appending would lose rows or columns
    ///   of the file; `config` where tables have another format than the standard one; `tryLater` while another process writes the same table.
    public nonisolated func write(
        _ table: TableSpecification, _ mode: CollectionMode,
        fill: @escaping @Sendable (_ append: @escaping @Sendable (RowBatch) async throws -> Void) async throws -> Void
    ) async throws {
        guard format == .standard else {
            throw BatchError(
                .config,
                "tables in \(root) are read in a format of their own, so none can be collected into it. Collect into another "
                    + "store, or leave the format out (source.csv)")
        }
        let name = try FolderLayout.file(ofTable: table.name)
        let file = path(name)
        for folder in [FolderLayout.locks, FolderLayout.collect] { try Folder.create(path(folder)) }
        guard let lock = try FileLock(path: path("\(FolderLayout.locks)/\(name).lock")) else {
            throw BatchError(
                .tryLater, "another process is writing \(file); run the same command again when that has ended")
        }
        defer { withExtendedLifetime(lock) {} }
        let rows = try SortedRows(target: file, folder: path("\(FolderLayout.collect)/\(name)"), table: table)
        do {
            if mode == .append, LocalFile.exists(file) { try await copy(table, file, to: rows) }
            try await fill { try await rows.append($0) }
            try Task.checkCancellation()
            try await rows.commit()
        } catch {
            try? await rows.discard()
            throw error
        }
    }

    /// Adds the rows that a file has already.
    private nonisolated func copy(_ table: TableSpecification, _ file: String, to rows: SortedRows) async throws {
        var records = try CSVRecords(path: file)
        let others = try records.header().filter { !table.schema.names.contains($0) }
        guard others.isEmpty else { throw Self.lossError(file, "the column \"\(others[0])\", which is not collected") }
        try await readUnordered(table, chunkRows: Self.copiedRows) { batch in
            if let row = batch.faults.first?.row ?? batch.firstRowWithoutKey(of: table) {
                throw Self.lossError(file, "a row that cannot be read, on line \(batch.lines[row])")
            }
            try await rows.append(batch)
        }
    }

    private static func lossError(_ file: String, _ what: String) -> BatchError {
        BatchError(
            .dataRefused,
            "\(file) has \(what); appending to it would lose that, so nothing was collected. Correct the file, or collect "
                + "with replace")
    }

    private static let copiedRows = 4096
}
