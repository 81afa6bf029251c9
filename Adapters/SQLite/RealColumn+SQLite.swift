import GRDBSQLite
import Tabular

extension RealColumn {
    /// Adds the number of a row's cell; false when the cell has another type.
    mutating func appendNumber(of row: RowStatement, _ column: Int) -> Bool {
        switch row.type(column) {
        case SQLITE_FLOAT: append(row.real(column))
        case SQLITE_INTEGER: append(Double(row.integer(column)))
        case SQLITE_NULL: append(nil)
        default: return false
        }
        return true
    }
}
