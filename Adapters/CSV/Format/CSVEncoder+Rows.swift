import Domain
import Tabular

extension CSVEncoder {
    /// Adds a row of a batch.
    mutating func append(_ batch: RowBatch, row: Int) {
        for (column, specification) in batch.schema.columns.enumerated() {
            let slot = batch.schema.slots[column]
            switch specification.type {
            case .integer: append(batch.integers[slot][row])
            case .real: append(batch.reals[slot][row])
            case .text:
                let texts = batch.texts[slot]
                append(texts.bytes.span.extracting(texts.range(of: row)))
            case .day: append(batch.integers[slot][row].map { CalendarDay(daysSinceEpoch: Int32($0)).description })
            }
        }
        endRow()
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
