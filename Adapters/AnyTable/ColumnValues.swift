import Domain
import Tabular

/// Gathers the values of one column for many rows: a loop for each column, not one for each row.
enum ColumnValues {
    /// The values as numbers; NaN where there is none.
    static func numbers(of rows: Span<TableRow>, _ column: Int, _ type: ColumnType) -> [Double] {
        guard rows.count > 0 else { return [] }
        let batch = rows[0].block.batch
        let slot = batch.schema.slots[column]
        var numbers: [Double] = []
        switch type.storage {
        case .reals:
            let values = batch.reals[slot]
            numbers.append(addingCapacity: rows.count) { numbers in
                for index in rows.indices {
                    let row = Int(rows[index].row)
                    numbers.append(values.isNull[row] ? .nan : values.values[row])
                }
            }
        case .integers:
            let values = batch.integers[slot]
            let scale = type == .timestamp ? 1 / Double(LocalMoment.microsecondsPerDay) : 1
            numbers.append(addingCapacity: rows.count) { numbers in
                for index in rows.indices {
                    let row = Int(rows[index].row)
                    numbers.append(values.isNull[row] ? .nan : Double(values.values[row]) * scale)
                }
            }
        case .texts: numbers = Array(repeating: .nan, count: rows.count)
        }
        return numbers
    }

    /// The values as categories; missing where there is none, and where a text is too long for a category.
    static func categories(of rows: Span<TableRow>, _ column: Int, _ type: ColumnType) -> [Category] {
        guard rows.count > 0 else { return [] }
        let batch = rows[0].block.batch
        let slot = batch.schema.slots[column]
        var categories: [Category] = []
        categories.reserveCapacity(rows.count)
        switch type.storage {
        case .texts:
            let texts = batch.texts[slot]
            for index in rows.indices { categories.append(texts.category(Int(rows[index].row)) ?? .missing) }
        case .integers:
            let values = batch.integers[slot]
            for index in rows.indices {
                categories.append(values[Int(rows[index].row)].map { text(of: $0, type) } ?? .missing)
            }
        case .reals:
            let values = batch.reals[slot]
            for index in rows.indices {
                categories.append(values[Int(rows[index].row)].flatMap { $0.isNaN ? nil : text(of: $0) } ?? .missing)
            }
        }
        return categories
    }

    private static func text(of value: Int64, _ type: ColumnType) -> Category {
        let text =
            switch type {
            case .boolean: value == 0 ? "false" : "true"
            case .day: CalendarDay(daysSinceEpoch: Int32(clamping: value)).description
            case .integer, .timestamp, .real, .text: String(value)
            }
        return Category(text) ?? .missing
    }

    /// A whole number without a point: `3`, not `3.0`.
    private static func text(of value: Double) -> Category {
        let text = Int64(exactly: value).map(String.init) ?? value.description
        return Category(text) ?? .missing
    }
}
