public import Domain
import LocalFiles
public import Tabular
import UseCases

/// Table `name` is the file `name.csv`. A position is the number of a record in it, so each of several rows with one key is
/// read once, also when reading resumes between them.
extension CSVFolder: TableReader {
    /// Reads the rows that a filter includes, in the order of the file, and calls `body` for each chunk.
    ///
    /// - Throws: `dataRefused` when the keys of the file do not ascend, whichever rows are included; `tryLater` when the file
    ///   is written to meanwhile.
    public nonisolated func read(
        _ table: TableSpecification, _ filter: RowFilter, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (RowChunk) async throws -> Void
    ) async throws {
        var rows = try TableRows(
            path: path(FolderLayout.file(ofTable: table.name)), table, filter, format: format, order: KeyOrder(table))
        if let position { try rows.skip(to: position) }
        while let chunk = try rows.next(atMost: max(1, chunkRows)) {
            try await body(chunk)
            try Task.checkCancellation()
        }
    }

    /// Reads all rows, in the order of the file, whatever that is.
    public nonisolated func readUnordered(
        _ table: TableSpecification, chunkRows: Int, _ body: @escaping @Sendable (RowBatch) async throws -> Void
    ) async throws {
        var rows = try TableRows(
            path: path(FolderLayout.file(ofTable: table.name)), table, .all, format: format, order: nil)
        while let chunk = try rows.next(atMost: max(1, chunkRows)) {
            try await body(chunk.batch)
            try Task.checkCancellation()
        }
    }

    /// Nil: counting costs as much as reading.
    public nonisolated func rowCount(of table: TableSpecification, _ filter: RowFilter) -> Int? { nil }

    /// There is none: days and moments are as they are written.
    public nonisolated func timeZone() -> String? { nil }

    /// 0: every run reads the rows that belong to no partition, and rejects them.
    public nonisolated func unassignedCount(of table: TableSpecification) -> Int { 0 }

    /// The columns of a file, with the types that its first rows suggest.
    public nonisolated func columns(of table: String) throws -> [FoundColumn] {
        try ColumnGuess.columns(ofFile: path(FolderLayout.file(ofTable: table)), format)
    }
}
