import Domain
import Foundation
import Tabular

/// A file of Examples/loans, as rows of a table. Cells are read as the tests need it, without an adapter.
struct SampleFile {
    let batch: RowBatch
    /// The interest rates, in the order of the rows.
    let rates: [Double]

    /// Reads a file whose first columns are those of a table, in any order.
    init(_ name: String, table: TableSpecification, source: String = #filePath) throws {
        let root = source.split(separator: "/").dropLast(3).joined(separator: "/")
        let text = try String(contentsOfFile: "/\(root)/Examples/loans/\(name)", encoding: .utf8)
        let lines = text.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false) }
        let header = lines.first?.map(String.init) ?? []
        var batch = RowBatch(schema: table.schema)
        for cells in lines.dropFirst() {
            for (name, cell) in zip(header, cells) { batch.append(String(cell), to: name) }
            batch.endRow()
        }
        self.batch = batch
        rates = lines.dropFirst().map { $0.last.flatMap { Double($0) } ?? .nan }
    }
}

extension RowBatch {
    /// Adds a cell to the column of a name, if there is one; an empty text is no value.
    mutating func append(_ cell: String, to name: String) {
        guard let column = schema.names.firstIndex(of: name) else { return }
        let slot = schema.slots[column]
        switch schema.columns[column].type {
        case .day: integers[slot].append(CalendarDay(iso8601: cell).map { Int64($0.daysSinceEpoch) })
        case .real: reals[slot].append(Double(cell))
        case .text: texts[slot].append(cell.isEmpty ? nil : cell)
        case .integer, .boolean, .timestamp: integers[slot].append(Int64(cell))
        }
    }
}
