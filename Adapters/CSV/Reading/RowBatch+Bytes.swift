import Domain
import Tabular

extension RowBatch {
    /// Adds a cell to the row that is being built, from the text of a field. An empty field is no value; a text that is no
    /// value of the column's type becomes null, and a fault.
    mutating func append(_ text: Span<UInt8>, toColumn column: Int) {
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
        case .day:
            guard let day = CalendarDay(iso8601: text) else {
                return reject(column, expected: "a day such as 2013-12-24")
            }
            integers[slot].append(Int64(day.daysSinceEpoch))
        case .text:
            guard Self.isText(text) else { return reject(column, expected: "text in UTF-8 without NUL") }
            texts[slot].append(text)
        }
    }

    private mutating func reject(_ column: Int, expected: String) {
        appendNull(toColumn: column)
        faults.append(
            CellFault(row: rowCount, column: schema.columns[column].name, code: .notOfType, expected: expected))
    }

    private static func isText(_ bytes: Span<UInt8>) -> Bool {
        var isASCII = true
        for index in bytes.indices {
            if bytes[index] == 0 { return false }
            if bytes[index] >= 0x80 { isASCII = false }
        }
        return isASCII || (try? UTF8Span(validating: bytes)) != nil
    }
}
