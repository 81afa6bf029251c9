import Domain
import LocalFiles
import Tabular
import UseCases

/// A CSV file with a header, read row by row. Columns are found by name: their order is free, others are ignored.
struct CSVTable {
    /// The columns to read.
    let schema: TableSchema
    /// The clock that timestamps are read on; nil when no column has any.
    let clock: WallClock?
    private(set) var records: CSVRecords
    /// How many fields a row has.
    let fieldCount: Int
    let fields: [Int]
    /// For each field, whether it becomes a column.
    let isRead: [Bool]
    /// The most line breaks that a quoted field may have.
    let quotedLines: Int
    /// Whether the last row must end with a line break.
    let needsLastLineBreak: Bool
    private let form: StandardForm?
    private let nulls: NullValues

    /// Opens a file and reads its header.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - schema: the columns to read.
    ///   - timeZone: the time zone whose clock timestamps with a zone are read on.
    ///   - format: how the file is written.
    /// - Throws: `noInput` when there is no file; `config` when it has no header, or not every column once.
    init(path: String, schema: TableSchema, timeZone: String = "UTC", format: CSVFormat = .standard) throws {
        try self.init(path: path, timeZone: timeZone, format: format) { _ in schema }
    }

    /// Opens a file and reads its header.
    ///
    /// - Parameters:
    ///   - path: the file.
    ///   - timeZone: the time zone whose clock timestamps with a zone are read on.
    ///   - format: how the file is written.
    ///   - schema: gives the columns to read, from the names of all columns.
    /// - Throws: `noInput` when there is no file; `config` when it has no header, or not every column once.
    init(
        path: String, timeZone: String = "UTC", format: CSVFormat = .standard,
        schema: ([String]) throws -> TableSchema
    ) throws {
        form = StandardForm(format)
        nulls = NullValues(format)
        quotedLines = format.quotedLines
        needsLastLineBreak = format.needsLastLineBreak
        var records = try CSVRecords(path: path, form: form)
        let names = try records.header()
        let schema = try schema(names)
        if schema.columns.count > 1 { try Self.checkDelimiter(names, path: path) }
        try schema.check(names: names, table: path)
        self.schema = schema
        self.records = records
        clock = try schema.columns.contains { $0.type == .timestamp } ? WallClock(timeZone: timeZone) : nil
        fieldCount = names.count
        fields = schema.names.compactMap { names.firstIndex(of: $0) }
        var isRead = Array(repeating: false, count: names.count)
        for field in fields { isRead[field] = true }
        self.isRead = isRead
    }

    /// Throws `config` when the header is one field that looks as if it had another delimiter.
    private static func checkDelimiter(_ names: [String], path: String) throws {
        guard names.count == 1, let delimiter = names[0].first(where: { ";\t|,".contains($0) }) else { return }
        throw BatchError(
            .config,
            "the header of \(path) is one field, which contains \(delimiter == "\t" ? "tabs" : "\"\(delimiter)\""); is that the "
                + "delimiter? Then set source.csv.delimiter")
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

    /// Whether the row cannot be split into as many fields as the header has.
    var isMalformed: Bool { records.record.fault != nil || records.record.fieldCount != fieldCount }

    /// Whether the row's record had no quotes, and a line break after it.
    var isPlain: Bool { records.record.isPlain }

    /// Whether the row is long, has long fields, and fields that nobody reads.
    var isMostlyUnread: Bool {
        let length = records.record.bytes.count
        return length > 1024 && length > 64 * fieldCount && fields.count < fieldCount
    }

    /// Where the bytes of a column lie in the record of a row that is not malformed.
    func range(of column: Int) -> Range<Int> { records.record.range(of: fields[column]) }

    /// Calls `body` with the text in a column of a row that is not malformed, as the file has it; empty where it means that
    /// there is no value.
    @inline(__always)
    func withText<Value>(_ column: Int, _ body: (Span<UInt8>) throws -> Value) rethrows -> Value {
        let record = records.record
        let text = record.bytes.span.extracting(record.range(of: fields[column]))
        if !nulls.isEmpty, nulls.contains(text) { return try body(text.extracting(0..<0)) }
        guard let form else { return try body(text) }
        return try body(form.restored(text).span)
    }

    /// The whole number in a column of a row that is not malformed; nil when it has none that can be read.
    func integer(_ column: Int) -> Int64? {
        let record = records.record
        let text = record.bytes.span.extracting(record.range(of: fields[column]))
        return !nulls.isEmpty && nulls.contains(text) ? nil : NumberText.integer(text)
    }

    /// The day in a column of days or timestamps of a row that is not malformed, as days after 1970-01-01; nil when it has
    /// none that can be read.
    func day(_ column: Int) -> Int64? {
        withText(column) { text in
            if schema.columns[column].type == .timestamp {
                return clock?.microseconds(text).map(LocalMoment.day(ofMicroseconds:))
            }
            return WallClock.day(text).map { Int64($0.daysSinceEpoch) }
        }
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

    /// Splits off no more fields of records without quotes than those of some columns ask for: only these columns can be
    /// looked at then.
    mutating func splitOnly(columns: [Int]) { records.fieldLimit = columns.map { fields[$0] + 1 }.max() ?? 0 }

    /// Makes batches of this file's records.
    var decoder: RecordDecoder {
        RecordDecoder(schema: schema, clock: clock, fields: fields, fieldCount: fieldCount, form: form, nulls: nulls)
    }

    /// What is wrong with a row that is malformed.
    func malformation(row: Int) -> RowFault {
        let expected = records.record.fault?.expected ?? "\(fieldCount) fields, as many as the header has"
        return RowFault(row: row, column: nil, code: .malformedRecord, expected: expected)
    }
}

extension CSVRecords {
    /// Reads the first record: the names of the columns.
    ///
    /// - Throws: `config` when there is none.
    mutating func header() throws -> [String] {
        guard try next(), record.fault == nil else {
            throw BatchError(
                .config,
                "\(path) has no header; expected a first line with the names of the columns")
        }
        return (0..<record.fieldCount).map { field in
            let name = record.string(field)
            return form.map { String(decoding: $0.restored(Array(name.utf8).span), as: UTF8.self) } ?? name
        }
    }
}
