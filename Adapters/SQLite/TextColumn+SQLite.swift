import GRDBSQLite
import Tabular

extension TextColumn {
    /// Adds the text of a row's cell; false when the cell has another type.
    mutating func appendText(of row: RowStatement, _ column: Int) -> Bool {
        switch row.type(column) {
        case SQLITE_TEXT: row.withText(column) { append($0) }
        case SQLITE_NULL: append(nil as String?)
        default: return false
        }
        return true
    }
}
