import Domain
import Foundation
import GRDB
import Tabular

extension IntegerColumn {
    /// Adds the whole number of a row's cell; false when the cell has another type.
    mutating func appendNumber(of row: Row, _ column: Int) -> Bool {
        switch (row[column] as DatabaseValue).storage {
        case .int64(let number): append(number)
        case .null: append(nil)
        case .double, .string, .blob: return false
        }
        return true
    }

    /// Adds the day of a row's cell, a text such as `2013-12-24`; false when it is none.
    mutating func appendDay(of row: Row, _ column: Int) -> Bool {
        switch (row[column] as DatabaseValue).storage {
        case .string:
            let day = try? row.withUnsafeData(atIndex: column) { CalendarDay(iso8601: ($0 ?? Data()).span) }
            guard let day else { return false }
            append(Int64(day.daysSinceEpoch))
        case .null: append(nil)
        case .int64, .double, .blob: return false
        }
        return true
    }
}
