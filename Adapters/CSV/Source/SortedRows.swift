import Domain
import LocalFiles
import Tabular
import UseCases

/// Rows on their way into a file that is to be in ascending order of the keys, in bounded memory.
///
/// As long as the keys ascend, rows go into one file. A key that is less than the one before it begins another file, and at
/// the end all files are merged (an external merge sort).
actor SortedRows {
    private let target: String
    private let folder: String
    private let table: TableSpecification
    private var parts: [String] = []
    private var partNumber = 0
    private var writer: CSVWriter?
    private var last: (keys: KeyColumn, row: Int)?

    /// Creates an empty collection.
    ///
    /// - Parameters:
    ///   - target: the file that will have the rows.
    ///   - folder: a folder for this collection alone; it is created, and removed in the end.
    ///   - table: the columns and the key.
    init(target: String, folder: String, table: TableSpecification) throws {
        self.target = target
        self.folder = folder
        self.table = table
        try Folder.remove(folder)
        try Folder.create(folder)
    }

    /// Adds rows.
    func append(_ batch: RowBatch) throws {
        guard batch.schema.columns.map(\.type) == table.schema.columns.map(\.type) else {
            throw BatchError(.internal, "rows for \(target) do not have the columns of table \(table.name)")
        }
        guard batch.firstRowWithoutKey(of: table) == nil, !hasEmptyKey(batch) else { throw missingKey() }
        let keys = batch.keys(of: table)
        for row in keys.ascendingOrder {
            if let last {
                if keys.hasSameKey(row, as: last.row, of: last.keys) { throw duplicateKey() }
                if keys.isKey(row, before: last.row, of: last.keys) { try endPart() }
            }
            try currentWriter().write(batch, row: row)
            last = (keys, row)
        }
    }

    /// Whether a part of a key is an empty text, which a file cannot tell from no value.
    private func hasEmptyKey(_ batch: RowBatch) -> Bool {
        table.keyColumns.contains { column in
            guard table.schema.columns[column].type == .text else { return false }
            let texts = batch.texts[batch.schema.slots[column]]
            return (0..<batch.rowCount).contains { texts.range(of: $0).isEmpty }
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
            try merge(into: target)
        }
        try discard()
    }

    /// Removes everything that was collected.
    func discard() throws {
        writer = nil
        try Folder.remove(folder)
    }

    private func currentWriter() throws -> CSVWriter {
        if let writer { return writer }
        if parts.count == Self.maximumParts { try mergeParts() }
        let part = nextPart()
        let next = try CSVWriter(path: part, header: table.schema.names)
        parts.append(part)
        writer = next
        return next
    }

    private func nextPart() -> String {
        defer { partNumber += 1 }
        return "\(folder)/\(partNumber).csv"
    }

    private func endPart() throws {
        try writer?.commit()
        writer = nil
        last = nil
    }

    /// Merges all files into one, before there are more than can be open at once.
    private func mergeParts() throws {
        let whole = nextPart()
        try merge(into: whole)
        for part in parts { try LocalFile.remove(part) }
        parts = [whole]
    }

    private func merge(into file: String) throws {
        var merged = try MergedRows(parts, table: table)
        let writer = try CSVWriter(path: file, header: table.schema.names)
        let fields = Array(table.schema.columns.indices)
        var last: Key?
        while let (key, record) = try merged.next() {
            if key == last { throw duplicateKey() }
            try writer.write(record, fields: fields)
            last = key
        }
        try writer.commit()
    }

    private var keyNames: String { table.keys.map(\.name).joined(separator: ", ") }

    private func duplicateKey() -> BatchError {
        BatchError(
            .dataRefused,
            "two of the rows collected for \(target) have the same \(keyNames); nothing was collected. Leave one of them "
                + "out, or collect with replace")
    }

    private func missingKey() -> BatchError {
        BatchError(
            .dataRefused,
            "one of the rows collected for \(target) has no \(keyNames); nothing was collected. Leave it out")
    }

    private static let maximumParts = 256
}

extension KeyColumn {
    /// The rows in ascending order of their keys.
    var ascendingOrder: [Int] {
        guard firstRowOutOfOrder != nil else { return Array(0..<count) }
        if case .integers(let values) = self {
            return values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        }
        return (0..<count).sorted { isKey($0, before: $1, of: self) }
    }
}
