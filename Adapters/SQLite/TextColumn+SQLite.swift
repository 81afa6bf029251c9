import Foundation
import GRDB
import Tabular

extension TextColumn {
    /// Adds the text of a row's cell; false when the cell has another type.
    ///
    /// The bytes are taken as they are: as a `String`, a text would end at the first NUL in it.
    mutating func appendText(of row: Row, _ column: Int) -> Bool {
        switch (row[column] as DatabaseValue).storage {
        case .string:
            return (try? row.withUnsafeData(atIndex: column) { append(($0 ?? Data()).span) }) != nil
        case .null:
            append(nil as String?)
            return true
        case .int64, .double, .blob:
            return false
        }
    }
}
