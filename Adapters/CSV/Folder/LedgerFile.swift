import LocalFiles
import Tabular
import UseCases

/// Rows of a table of the ledger, as a file.
enum LedgerFile {
    /// The bytes of a file with these rows.
    static func bytes(_ rows: [[Cell]], of table: LedgerTable) -> [UInt8] {
        var encoder = CSVEncoder(header: table.schema.names)
        for row in rows { encoder.append(row) }
        return encoder.bytes
    }

    /// The rows of a file; none when there is no file.
    static func rows(_ path: String, of table: LedgerTable) throws -> [[Cell]] {
        var rows: [[Cell]] = []
        do {
            var file = try CSVTable(path: path, schema: table.schema)
            while try file.next() { rows.append(try cells(of: file)) }
        } catch let error as BatchError where error.code == .noInput {
            return []
        }
        return rows
    }

    private static func cells(of file: CSVTable) throws -> [Cell] {
        guard file.malformation == nil else { throw damage(of: file, column: nil) }
        return try file.schema.columns.enumerated().map { index, column in
            guard let text = file.text(index) else {
                // An empty field is an empty text where there has to be one.
                return column.isRequired && column.type == .text ? .text("") : .null
            }
            switch column.type {
            case .text, .day: return .text(text)
            case .integer:
                guard let number = NumberText.integer(Array(text.utf8).span) else {
                    throw damage(of: file, column: column.name)
                }
                return .integer(number)
            case .real:
                guard let number = NumberText.real(Array(text.utf8).span) else {
                    throw damage(of: file, column: column.name)
                }
                return .real(number)
            }
        }
    }

    private static func damage(of file: CSVTable, column: String?) -> BatchError {
        BatchError(
            .config,
            "line \(file.line)\(column.map { ", column \"\($0)\"," } ?? "") of \(file.path) is none that this program "
                + "writes; was it changed by hand, or by another version?")
    }
}
