import Domain
import Tabular

extension RowBatch {
    /// Adds a cell to the row that is being built, from the text of a field. An empty field is no value; a text that is not
    /// a value of the column's type becomes null, and a fault.
    mutating func append(_ text: Span<UInt8>, toColumn column: Int, clock: WallClock?) {
        guard !text.isEmpty else { return appendNull(toColumn: column) }
        let slot = schema.slots[column]
        switch schema.columns[column].type {
        case .integer:
            guard let value = NumberText.integer(text) else { return reject(column, expected: "a whole number") }
            integers[slot].append(value)
        case .real:
            guard let value = NumberText.real(text) else {
                return reject(column, expected: "a finite decimal number")
            }
            reals[slot].append(value)
        case .text:
            guard text.isText else { return reject(column, expected: "text in UTF-8 without NUL") }
            texts[slot].append(text)
        case .boolean:
            guard let value = BooleanText.value(text) else { return reject(column, expected: "true or false") }
            integers[slot].append(value ? 1 : 0)
        case .day:
            guard let day = CalendarDay(iso8601: text) else {
                return reject(column, expected: "a day such as 2013-12-24")
            }
            integers[slot].append(Int64(day.daysSinceEpoch))
        case .timestamp:
            guard let value = clock?.microseconds(text) else {
                return reject(column, expected: "a day and time such as 2013-12-24 19:00:00")
            }
            integers[slot].append(value)
        }
    }

    private mutating func reject(_ column: Int, expected: String) {
        appendNull(toColumn: column)
        faults.append(RowFault(row: rowCount, column: column, code: .notOfType, expected: expected))
    }
}

/// True and false as bytes of text.
enum BooleanText {
    /// Reads `true`, `t`, `yes`, `1`, `false`, `f`, `no` or `0` in any case; nil for any other text.
    static func value(_ bytes: Span<UInt8>) -> Bool? {
        switch word(bytes) {
        case "true", "t", "yes", "1": true
        case "false", "f", "no", "0": false
        default: nil
        }
    }

    /// Whether the text is the word `true` or `false`, in any case.
    static func isWord(_ bytes: Span<UInt8>) -> Bool { ["true", "false"].contains(word(bytes)) }

    private static func word(_ bytes: Span<UInt8>) -> String {
        guard bytes.count <= 5 else { return "" }
        return String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self).lowercased()
    }
}
