import Tabular
import UseCases

/// Checks that the keys of a file ascend: numbers by value, texts by their bytes.
struct KeyOrder {
    private enum Part {
        case integer(Int64)
        case text([UInt8])
    }

    private let columns: [Int]
    private let names: [String]
    private var last: [Part]
    private var hasLast = false

    /// Creates a check for the keys of a table.
    init(_ table: TableSpecification) {
        columns = table.keyColumns
        names = table.keys.map(\.name)
        last = table.keys.map { $0.type == .integer ? .integer(.min) : .text([]) }
    }

    /// Checks the row that was read last. A row whose key cannot be read takes no part in the order; it will be a rejection.
    ///
    /// - Throws: `dataRefused` when the key is less than that of the row before.
    mutating func check(_ table: CSVTable) throws {
        guard !table.isMalformed else { return }
        if columns.count == 1, case .integer(let previous) = last[0] {
            guard let key = table.integer(columns[0]) else { return }
            guard key >= previous else { throw disorder(table) }
            last[0] = .integer(key)
            return
        }
        try checkParts(table)
    }

    private mutating func checkParts(_ table: CSVTable) throws {
        guard hasKey(table) else { return }
        var isGreater = !hasLast
        for (index, column) in columns.enumerated() {
            switch last[index] {
            case .integer(let previous):
                let value = table.integer(column) ?? previous
                if !isGreater, value < previous { throw disorder(table) }
                isGreater = isGreater || value > previous
                last[index] = .integer(value)
            case .text(let previous):
                guard let text = try next(table, column, after: previous, isGreater) else { continue }
                isGreater = true
                last[index] = .text(text)
            }
        }
        hasLast = true
    }

    /// The text of a column; nil when it is the previous one.
    private func next(_ table: CSVTable, _ column: Int, after previous: [UInt8], _ isGreater: Bool) throws -> [UInt8]? {
        try table.withText(column) { text in
            if text.isSame(as: previous.span) { return nil }
            if !isGreater, text.precedes(previous.span) { throw disorder(table) }
            return text.indices.map { text[$0] }
        }
    }

    private func hasKey(_ table: CSVTable) -> Bool {
        columns.indices.allSatisfy { index in
            switch last[index] {
            case .integer: return table.integer(columns[index]) != nil
            case .text:
                return table.withText(columns[index]) { !$0.isEmpty && $0.isText }
            }
        }
    }

    private func disorder(_ table: CSVTable) -> BatchError {
        let hasTexts = last.contains { if case .text = $0 { true } else { false } }
        return BatchError(
            .dataRefused,
            "\(table.path) is not in order: the key on line \(table.line) is less than the one before it. Sort the file by "
                + names.joined(separator: ", ")
                + ", ascending\(hasTexts ? " (texts by their bytes, as LC_ALL=C sort does)" : "")")
    }
}
