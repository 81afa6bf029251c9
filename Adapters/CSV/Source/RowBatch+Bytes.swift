import Domain
import Tabular

extension RowBatch {
    /// Adds a cell to the row that is being built, from the text of a field. An empty field is no value; a text that is not
    /// a value of the column's type becomes null, and a fault unless it means "no value".
    mutating func append(_ text: Span<UInt8>, toColumn column: Int, clock: WallClock?) {
        guard !text.isEmpty else { return appendNull(toColumn: column) }
        let slot = schema.slots[column]
        let type = schema.columns[column].type
        switch type.storage {
        case .integers:
            guard let value = CellText.integer(text, type, clock) else { return reject(text, column, type) }
            integers[slot].append(value)
        case .reals:
            guard let value = CellText.real(text) else { return reject(text, column, type) }
            reals[slot].append(value)
        case .texts:
            guard text.isText else { return reject(text, column, type) }
            texts[slot].append(text)
        }
    }

    private mutating func reject(_ text: Span<UInt8>, _ column: Int, _ type: ColumnType) {
        appendNull(toColumn: column)
        if type != .text, MissingText.isMissing(text) { return }
        faults.append(
            RowFault(row: rowCount, column: column, code: .notOfType, expected: CellText.expected(type)))
    }

    /// Makes room for some rows in all columns whose values have one size.
    mutating func reserveCapacity(_ rows: Int) {
        lines.reserveCapacity(rows)
        for slot in integers.indices {
            integers[slot].values.reserveCapacity(rows)
            integers[slot].isNull.reserveCapacity(rows)
        }
        for slot in reals.indices {
            reals[slot].values.reserveCapacity(rows)
            reals[slot].isNull.reserveCapacity(rows)
        }
        for slot in texts.indices {
            texts[slot].ends.reserveCapacity(rows)
            texts[slot].isNull.reserveCapacity(rows)
        }
    }
}

/// Cells as bytes of text.
enum CellText {
    /// The value of a cell that batches store as an integer; nil for a text that is none of the column's type.
    static func integer(_ text: Span<UInt8>, _ type: ColumnType, _ clock: WallClock?) -> Int64? {
        switch type {
        case .integer: NumberText.integer(text)
        case .boolean: BooleanText.value(text).map { $0 ? 1 : 0 }
        case .day: WallClock.day(text).map { Int64($0.daysSinceEpoch) }
        case .timestamp: clock?.microseconds(text)
        case .real, .text: nil
        }
    }

    /// The value of a cell of a column of real numbers; nil for a text that is none.
    static func real(_ text: Span<UInt8>) -> Double? { NumberText.real(text) }

    /// What the text of a cell must be.
    static func expected(_ type: ColumnType) -> String {
        switch type {
        case .integer: "a whole number"
        case .real: "a finite decimal number"
        case .text: "text in UTF-8 without NUL"
        case .boolean: "true or false"
        case .day: "a day such as 2013-12-24"
        case .timestamp: "a day and time such as 2013-12-24 19:00:00"
        }
    }
}

/// True and false as bytes of text.
enum BooleanText {
    /// Reads `true`, `t`, `yes`, `1`, `1.0`, `false`, `f`, `no`, `0` or `0.0` in any case; nil for any other text.
    static func value(_ bytes: Span<UInt8>) -> Bool? {
        switch word(bytes) {
        case "true", "t", "yes", "1", "1.0": true
        case "false", "f", "no", "0", "0.0": false
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
