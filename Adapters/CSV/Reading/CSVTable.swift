import Domain
import LocalFiles
import Tabular
import UseCases

/// A CSV file with a header, read row by row. Columns are found by name: their order is free, others are ignored.
struct CSVTable {
    /// The columns to read.
    let schema: TableSchema
    private var records: CSVRecords
    private let header: Int
    private let fields: [Int]

    /// Opens a file and reads its header.
    ///
    /// - Throws: `noInput` when there is no file; `config` when it has no header, or not every column once.
    init(path: String, schema: TableSchema) throws {
        var records = try CSVRecords(path: path)
        guard try records.next(), records.record.fault == nil else {
            throw BatchError(
                .config,
                "\(path) has no header, expected a first line with the names of the columns, "
                    + schema.names.joined(separator: ","))
        }
        let names = (0..<records.record.fieldCount).map(records.record.string)
        try schema.check(names: names, table: path)
        self.schema = schema
        self.records = records
        header = names.count
        fields = schema.names.compactMap { names.firstIndex(of: $0) }
    }

    /// The file.
    var path: String { records.path }

    /// The number of the row that was read last, from 1.
    var row: Int { records.number - 1 }

    /// The line on which it begins, from 1.
    var line: Int { records.record.line }

    /// The row's record.
    var record: CSVRecord { records.record }

    /// Reads the next row; false when there is none.
    mutating func next() throws -> Bool { try records.next() }

    /// Throws `tryLater` when the file was written to since it was opened.
    func checkUnchanged() throws { try records.checkUnchanged() }

    /// What is wrong with the row as a whole; nil when it has as many fields as the header.
    var malformation: CellFault? {
        let record = records.record
        guard record.fault != nil || record.fieldCount != header else { return nil }
        let expected = record.fault?.expected ?? "\(header) fields, as many as the header has"
        return CellFault(row: 0, column: nil, code: .malformedRecord, expected: expected)
    }

    /// The integer in a column of a row that is not malformed; nil when it has none that can be read.
    func integer(_ column: Int) -> Int64? {
        let record = records.record
        return NumberText.integer(record.bytes.span.extracting(record.range(of: fields[column])))
    }

    /// The day in a column of a row that is not malformed; nil when it has none that can be read.
    func day(_ column: Int) -> CalendarDay? {
        let record = records.record
        return CalendarDay(iso8601: record.bytes.span.extracting(record.range(of: fields[column])))
    }

    /// The score in a column of a row that is not malformed; nil when it has none that can be read.
    func score(_ column: Int) -> Double? {
        let record = records.record
        return NumberText.score(record.bytes.span.extracting(record.range(of: fields[column])))
    }

    /// The text in a column of a row that is not malformed; nil when the field is empty.
    func text(_ column: Int) -> String? {
        let record = records.record
        return record.range(of: fields[column]).isEmpty ? nil : record.string(fields[column])
    }

    /// Adds the row to a batch of this schema; what cannot be read becomes null, and a fault.
    func append(to batch: inout RowBatch) {
        batch.lines.append(line)
        if var fault = malformation {
            fault.row = batch.rowCount
            batch.faults.append(fault)
            for column in schema.columns.indices { batch.appendNull(toColumn: column) }
        } else {
            let record = records.record
            for column in schema.columns.indices {
                batch.append(record.bytes.span.extracting(record.range(of: fields[column])), toColumn: column)
            }
        }
        batch.endRow()
    }
}
