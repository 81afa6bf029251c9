import Domain
import LocalFiles
import Tabular
import UseCases

/// Rows on their way into a table that is to be in ascending order of its first column, the key, in a bounded
/// amount of memory.
///
/// As long as the keys ascend, rows go into one file. A key that goes back begins another file, and at the end all files are
/// merged (an external merge sort).
actor CollectedRows {
    private let target: String
    private let folder: String
    private let schema: TableSchema
    private var parts: [String] = []
    private var writer: CSVWriter?
    private var lastKey: Int64?

    /// Begins to collect.
    ///
    /// - Parameters:
    ///   - target: the file that will have the rows.
    ///   - folder: a folder for this collection alone; it is made, and removed in the end.
    ///   - schema: the columns; the first one is the key, an integer.
    init(target: String, folder: String, schema: TableSchema) throws {
        self.target = target
        self.folder = folder
        self.schema = schema
        try Folder.remove(folder)
        try Folder.create(folder)
    }

    /// Adds rows.
    func append(_ batch: RowBatch) throws {
        let keys = batch.integers[0].values
        for row in keys.indices.sorted(by: { (keys[$0], $0) < (keys[$1], $1) }) {
            if keys[row] == lastKey { throw duplicateKey() }
            if let last = lastKey, keys[row] < last { try endPart() }
            try currentWriter().write(batch, row: row)
            lastKey = keys[row]
        }
    }

    /// Makes the rows the contents of the target, in one step.
    func commit() throws {
        if parts.isEmpty || writer != nil {
            _ = try currentWriter()
            try endPart()
        }
        if parts.count == 1 {
            try LocalFile.rename(parts[0], to: target)
        } else {
            try merge()
        }
        try discard()
    }

    /// Removes what was collected.
    func discard() throws {
        writer = nil
        try Folder.remove(folder)
    }

    private func currentWriter() throws -> CSVWriter {
        if let writer { return writer }
        let part = "\(folder)/\(parts.count).csv"
        let next = try CSVWriter(path: part, header: schema.names)
        parts.append(part)
        writer = next
        return next
    }

    private func endPart() throws {
        try writer?.commit()
        writer = nil
        lastKey = nil
    }

    private func merge() throws {
        var merged = try MergedRows(parts, schema: schema)
        let writer = try CSVWriter(path: target, header: schema.names)
        var last: Int64?
        while let (key, record) = try merged.next() {
            if key == last { throw duplicateKey() }
            try writer.write(record)
            last = key
        }
        try writer.commit()
    }

    private func duplicateKey() -> BatchError {
        BatchError(
            .dataRefused,
            "two of the rows collected for \(target) have the same flight_id; nothing was collected. Leave one of them "
                + "out, or collect with replace")
    }
}
