import Domain
import Tabular

/// The rows of several files that are each in ascending order of the keys, in one such order. The files were written by this
/// program, with exactly the columns of the table.
struct MergedRows {
    private let keyColumns: [Int]
    private var tables: [CSVTable] = []
    private var keys: [Key] = []
    /// The files that have rows left, the one with the least key last.
    private var order: [Int] = []

    /// Opens the files.
    init(_ paths: [String], table: TableSpecification) throws {
        keyColumns = table.keyColumns
        for path in paths {
            var file = try CSVTable(path: path, schema: table.schema)
            guard try file.next(), let key = file.key(table.keyColumns) else { continue }
            tables.append(file)
            keys.append(key)
        }
        order = keys.indices.sorted { keys[$1] < keys[$0] }
    }

    /// The next row and its key; nil when there are no more.
    mutating func next() throws -> (key: Key, record: CSVRecord)? {
        guard let least = order.popLast() else { return nil }
        let result = (key: keys[least], record: tables[least].record)
        if try tables[least].next(), let key = tables[least].key(keyColumns) {
            keys[least] = key
            order.insert(least, at: place(for: key))
        }
        return result
    }

    /// Where a file with a key belongs among the others, found by bisection.
    private func place(for key: Key) -> Int {
        var (low, high) = (0, order.count)
        while low < high {
            let middle = (low + high) / 2
            if key < keys[order[middle]] { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

extension CSVTable {
    /// The key in some columns of the row that was read last; nil when it has none that can be read.
    func key(_ columns: [Int]) -> Key? {
        guard !isMalformed else { return nil }
        var parts: [Key] = []
        for column in columns {
            if schema.columns[column].type == .integer {
                guard let number = integer(column) else { return nil }
                parts.append(.integer(number))
            } else {
                parts.append(.text(text(column) ?? ""))
            }
        }
        return parts.count == 1 ? parts[0] : .composite(parts)
    }
}
