public import Tabular

/// A cell that other programs write as a text, and what each store that keeps texts reads there: one rule for all of them.
public struct CellCase: Sendable, CustomStringConvertible {
    /// What is read.
    public enum Reading: Equatable, Sendable {
        /// No value.
        case missing
        /// A value: a number as a batch stores it, or a text.
        case value(String)
        /// None that the type has: the row is a rejection.
        case fault
    }

    /// The text of the cell.
    public let text: String
    /// The type of the column.
    public let type: ColumnType
    /// What is read there.
    public let reading: Reading

    /// The text and the type.
    public var description: String { "\"\(text)\" as \(type.rawValue)" }

    /// The table: missing values in each type of column, whole numbers with a point, days with a time of day.
    public static let all: [CellCase] =
        ["", "NA", "na", "N/A", "<NA>", "NaN", "nan", "-nan", "NaT", "NULL", "null", "None", "\\N"].flatMap { text in
            ColumnType.allCases.map { type in
                CellCase(text, type, type != .text || text.isEmpty ? .missing : .value(text))
            }
        } + [
            CellCase("2002.0", .integer, .value("2002")), CellCase("2002.000", .integer, .value("2002")),
            CellCase("-7.0", .integer, .value("-7")), CellCase("2002.5", .integer, .fault),
            CellCase("9007199254740993.0", .integer, .value("9007199254740993")),
            CellCase("9223372036854775807.0", .integer, .value("9223372036854775807")),
            CellCase("9223372036854775808.0", .integer, .fault), CellCase("1e3", .integer, .fault),
            CellCase(".0", .integer, .fault), CellCase("7.0x", .integer, .fault), CellCase("nul", .integer, .fault),
            CellCase("2002.0", .real, .value("2002.0")), CellCase("-1.5e3", .real, .value("-1500.0")),
            CellCase("inf", .real, .fault), CellCase("1e999", .real, .fault), CellCase("0x10", .real, .fault),
            CellCase("1,5", .real, .fault), CellCase("missing", .real, .fault),
            CellCase("true", .boolean, .value("1")), CellCase("0.0", .boolean, .value("0")),
            CellCase("2", .boolean, .fault), CellCase("2002.0", .text, .value("2002.0")),
            CellCase("2013-12-24", .day, .value("16063")), CellCase("2013-12-24 00:00:00", .day, .value("16063")),
            CellCase("2013-12-24T23:59:59.999999", .day, .value("16063")),
            CellCase("2013-12-24 05:00", .day, .value("16063")), CellCase("2013-12-24 05:00Z", .day, .fault),
            CellCase("2013-12-24 24:00:00", .day, .fault), CellCase("2013-02-30 00:00:00", .day, .fault),
            CellCase("24.12.2013", .day, .fault), CellCase("2013-12-24 05:00Z", .timestamp, .value("1387861200000000")),
            CellCase("2013-12-24", .timestamp, .value("1387843200000000")),
        ]

    private init(_ text: String, _ type: ColumnType, _ reading: Reading) {
        self.text = text
        self.type = type
        self.reading = reading
    }

    /// What a batch has in a column of its first row. An empty text counts as no value, as mappings read it.
    public static func reading(of batch: RowBatch, _ column: Int) -> Reading {
        if batch.faults.contains(where: { $0.row == 0 && $0.column == column }) { return .fault }
        let slot = batch.schema.slots[column]
        switch batch.schema.columns[column].type.storage {
        case .integers: return batch.integers[slot][0].map { .value("\($0)") } ?? .missing
        case .reals: return batch.reals[slot][0].map { .value("\($0)") } ?? .missing
        case .texts: return batch.texts[slot].string(0).flatMap { $0.isEmpty ? nil : .value($0) } ?? .missing
        }
    }
}
