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
    static func rows(_ path: String, of table: LedgerTable) throws -> [[Cell]] { try rows(path, table.schema) }

    /// The rows of a file with other columns than the table has today; none when there is no file.
    static func rows(_ path: String, _ schema: TableSchema) throws -> [[Cell]] {
        var rows: [[Cell]] = []
        do {
            var file = try CSVTable(path: path, schema: schema)
            while try file.next() { rows.append(try cells(of: file)) }
        } catch let error as BatchError where error.code == .noInput {
            return []
        }
        return rows
    }

    private static func cells(of file: CSVTable) throws -> [Cell] {
        guard !file.isMalformed else { throw file.damage(advice) }
        return try file.schema.columns.enumerated().map { index, column in
            guard let text = file.text(index) else {
                // An empty field is an empty text where there has to be one.
                return column.isRequired && column.type == .text ? .text("") : .null
            }
            switch column.type {
            case .text, .day, .timestamp: return .text(text)
            case .integer, .boolean:
                guard let number = NumberText.integer(Array(text.utf8).span) else {
                    throw file.damage(column: column.name, advice)
                }
                return .integer(number)
            case .real:
                guard let number = NumberText.real(Array(text.utf8).span) else {
                    throw file.damage(column: column.name, advice)
                }
                return .real(number)
            }
        }
    }

    private static let advice = "Put the file back as it was; without it, the ledger does not know the run"
}
