import GRDB
import Tabular

extension RealColumn {
    /// Adds the number of a row's cell; false when the cell has another type.
    mutating func appendNumber(of row: Row, _ column: Int) -> Bool {
        switch (row[column] as DatabaseValue).storage {
        case .double(let number): append(number)
        case .int64(let number): append(Double(number))
        case .null: append(nil)
        case .string, .blob: return false
        }
        return true
    }
}
