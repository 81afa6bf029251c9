import Domain
import Tabular

/// A filter of rows that looks at the bytes of one field, before the others are decoded.
enum RecordFilter {
    case all
    case days(column: Int, ClosedRange<Int64>)
    case integers(column: Int, ClosedRange<Int64>)
    case texts(column: Int, from: [UInt8], through: [UInt8])

    /// Creates the filter that includes the same rows.
    init(_ filter: RowFilter) {
        switch filter {
        case .all: self = .all
        case .days(let column, let days):
            self = .days(
                column: column, Int64(days.lowerBound.daysSinceEpoch)...Int64(days.upperBound.daysSinceEpoch))
        case .integers(let column, let range): self = .integers(column: column, range)
        case .texts(let column, let first, let last):
            self = .texts(column: column, from: Array(first.utf8), through: Array(last.utf8))
        }
    }

    /// The column that it looks at; nil for none.
    var column: Int? {
        switch self {
        case .all: nil
        case .days(let column, _), .integers(let column, _), .texts(let column, _, _): column
        }
    }

    /// Whether the row that was read last passes. A row that cannot be split into fields, or whose value is missing or cannot
    /// be read, passes: whose it is, is not known, so each run counts it, and rejects it.
    func includes(_ table: CSVTable) -> Bool {
        if case .all = self { return true }
        guard !table.isMalformed else { return true }
        switch self {
        case .all: return true
        case .days(let column, let days): return table.day(column).map(days.contains) ?? true
        case .integers(let column, let range): return table.integer(column).map(range.contains) ?? true
        case .texts(let column, let first, let last):
            return table.withText(column) { text in
                guard Partition.isLabel(text), text.isText else { return true }
                return !text.precedes(first.span) && !last.span.precedes(text)
            }
        }
    }
}
