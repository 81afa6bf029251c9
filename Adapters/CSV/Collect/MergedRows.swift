import Domain
import Tabular

/// The rows of several files that are each in ascending order of their first column, in one such order.
struct MergedRows {
    private var tables: [CSVTable] = []
    private var keys: [Int64] = []

    /// Opens the files.
    init(_ paths: [String], schema: TableSchema) throws {
        for path in paths {
            var table = try CSVTable(path: path, schema: schema)
            guard try table.next(), let key = table.integer(0) else { continue }
            tables.append(table)
            keys.append(key)
        }
    }

    /// The next row and its key; nil when there are no more.
    mutating func next() throws -> (key: Int64, record: CSVRecord)? {
        guard let least = keys.indices.min(by: { keys[$0] < keys[$1] }) else { return nil }
        let result = (key: keys[least], record: tables[least].record)
        if try tables[least].next(), let key = tables[least].integer(0) {
            keys[least] = key
        } else {
            tables.remove(at: least)
            keys.remove(at: least)
        }
        return result
    }
}
