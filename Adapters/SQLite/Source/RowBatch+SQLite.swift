#if SQLite
import Domain
import GRDBSQLite
import Tabular

extension RowBatch {
    /// Adds the current row of a statement, which has this batch's columns, in their order.
    ///
    /// SQLite lets a cell have another type than its column: such a cell is a fault of its row, not an error.
    mutating func append(_ row: RowStatement, _ format: CellFormat) {
        for column in format.columns.indices {
            let (type, slot, isKey) = format.columns[column]
            let isRead =
                switch type {
                // As texts, keys would come after all numbers, and not in their order.
                case .integer: integers[slot].appendNumber(of: row, column, acceptsTexts: !isKey)
                case .boolean: integers[slot].appendBoolean(of: row, column)
                case .real: reals[slot].appendNumber(of: row, column)
                case .text: texts[slot].appendText(of: row, column)
                case .day: integers[slot].appendDay(of: row, column)
                case .timestamp: integers[slot].appendTimestamp(of: row, column, format.clock)
                }
            if !isRead { addFault(column) }
        }
        endRow()
    }

    /// Binds the cells of a row to the parameters of a statement, in their order.
    func bind(_ row: Int, to statement: RowStatement, days: inout DayTexts) throws {
        for column in schema.columns.indices {
            let slot = schema.slots[column]
            switch schema.columns[column].type {
            case .integer, .boolean:
                statement.bind(integers[slot][row], to: column)
            case .real:
                statement.bind(reals[slot][row], to: column)
            case .text:
                let texts = texts[slot]
                let text = texts.isNull[row] ? nil : texts.range(of: row)
                if let text {
                    try statement.bind(texts.bytes.span.extracting(text), to: column)
                } else {
                    statement.bindNull(to: column)
                }
            case .day:
                try statement.bind(integers[slot][row].map { days.text(ofDay: $0) }, to: column)
            case .timestamp:
                try statement.bind(integers[slot][row].map(WallClock.text(ofMicroseconds:)), to: column)
            }
        }
    }

    private mutating func addFault(_ column: Int) {
        let expected =
            switch schema.columns[column].type {
            case .integer: "a whole number"
            case .boolean: "true or false, or 1 or 0"
            case .real: "a number"
            case .text: "a text"
            case .day: "a day such as 2013-12-24"
            case .timestamp: "a day and a time of day such as 2013-12-24 05:00:00"
            }
        appendNull(toColumn: column)
        faults.append(RowFault(row: rowCount, column: column, code: .notOfType, expected: expected))
    }
}

extension RowStatement {
    fileprivate func bind(_ number: Int64?, to parameter: Int) {
        if let number { bind(number, to: parameter) } else { bindNull(to: parameter) }
    }

    fileprivate func bind(_ number: Double?, to parameter: Int) {
        if let number { bind(number, to: parameter) } else { bindNull(to: parameter) }
    }

    fileprivate func bind(_ text: String?, to parameter: Int) throws {
        if let text { try bind(text, to: parameter) } else { bindNull(to: parameter) }
    }
}
#endif
