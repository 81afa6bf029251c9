import Domain
import GRDB
import Tabular

extension RowBatch {
    /// Adds the row at hand of a statement, which has this batch's columns, in their order.
    ///
    /// SQLite lets a cell have another type than its column: such a cell is a fault of its row, not an error.
    mutating func append(_ row: RowStatement) {
        for column in schema.columns.indices {
            let slot = schema.slots[column]
            let isRead =
                switch schema.columns[column].type {
                case .integer: integers[slot].appendNumber(of: row, column)
                case .real: reals[slot].appendNumber(of: row, column)
                case .text: texts[slot].appendText(of: row, column)
                case .day: integers[slot].appendDay(of: row, column)
                }
            if !isRead { addFault(column) }
        }
        endRow()
    }

    /// A row's cells, as they are bound to a statement.
    func values(ofRow row: Int, days: inout DayTexts) -> [(any DatabaseValueConvertible)?] {
        schema.columns.indices.map { column in
            let slot = schema.slots[column]
            return switch schema.columns[column].type {
            case .integer: integers[slot][row]
            case .real: reals[slot][row]
            case .text: texts[slot].string(row)
            case .day: integers[slot][row].map { days.text(ofDay: $0) }
            }
        }
    }

    private mutating func addFault(_ column: Int) {
        let specification = schema.columns[column]
        let expected =
            switch specification.type {
            case .integer: "a whole number"
            case .real: "a number"
            case .text: "a text"
            case .day: "a day such as 2013-12-24"
            }
        appendNull(toColumn: column)
        faults.append(CellFault(row: rowCount, column: specification.name, code: .notOfType, expected: expected))
    }
}
