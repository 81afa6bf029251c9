import Domain
import Tabular

extension CSVEncoder {
    /// Adds the fields of a row of a batch. NaN is written as no value, since files have no other way to say it.
    mutating func append(_ batch: RowBatch, row: Int) {
        for (column, specification) in batch.schema.columns.enumerated() {
            let slot = batch.schema.slots[column]
            switch specification.type {
            case .integer: append(batch.integers[slot][row])
            case .real: append(batch.reals[slot][row].flatMap { $0.isNaN ? nil : $0 })
            case .text:
                let texts = batch.texts[slot]
                append(texts.bytes.span.extracting(texts.range(of: row)))
            case .boolean: append(batch.integers[slot][row].map { $0 == 0 ? "false" : "true" })
            case .day: append(batch.day(row, column)?.description)
            case .timestamp: append(batch.timestamp(row, column))
            }
        }
    }

    /// Adds a row of the ledger.
    mutating func append(_ cells: [Cell]) {
        for cell in cells {
            switch cell {
            case .null: append(nil as String?)
            case .integer(let number): append(number)
            case .real(let number): append(number)
            case .text(let text): append(text)
            }
        }
        endRow()
    }
}

extension RowBatch {
    /// The text of a timestamp; nil where there is none in the years 1 to 9999.
    fileprivate func timestamp(_ row: Int, _ column: Int) -> String? {
        guard day(row, column) != nil else { return nil }
        return integers[schema.slots[column]][row].map(WallClock.text(ofMicroseconds:))
    }
}
