public import Domain
public import Tabular
import UseCases

extension InMemoryStore: TableReader {
    /// Reads the rows that a filter includes, in ascending order of the key.
    public func read(
        _ table: TableSpecification, _ filter: RowFilter, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (RowChunk) async throws -> Void
    ) async throws {
        let rows = try rows(of: table, filter)
        var previous = try position.map { try KeyPosition($0).orRefuse($0, table: table.name) }
        var start = previous.map { rows.keys(of: table).count(through: $0) } ?? 0
        while start < rows.rowCount {
            try Task.checkCancellation()
            var batch = RowBatch(schema: table.schema)
            for row in start..<min(start + max(1, chunkRows), rows.rowCount) { batch.append(row, of: rows) }
            start += batch.rowCount
            guard let next = KeyPosition(after: batch.keys(of: table), previous: previous) else { return }
            previous = next
            try await body(RowChunk(batch: batch, position: next.sourcePosition))
        }
    }

    /// Reads all rows of a table, in the order in which they were written.
    public func readUnordered(
        _ table: TableSpecification, chunkRows: Int, _ body: @escaping @Sendable (RowBatch) async throws -> Void
    ) async throws {
        let rows = try stored(table)
        for start in stride(from: 0, to: rows.rowCount, by: max(1, chunkRows)) {
            try Task.checkCancellation()
            var batch = RowBatch(schema: table.schema)
            for row in start..<min(start + max(1, chunkRows), rows.rowCount) { batch.append(row, of: rows) }
            try await body(batch)
        }
    }

    /// How many rows a filter includes.
    public func rowCount(of table: TableSpecification, _ filter: RowFilter) throws -> Int? {
        try rows(of: table, filter).rowCount
    }

    /// There is none: days and moments are as they are written.
    public func timeZone() -> String? { nil }

    /// How many rows belong to no partition.
    public func unassignedCount(of table: TableSpecification) throws -> Int {
        guard let column = table.partitionColumn else { return 0 }
        return try stored(table).rowsWithoutPartition(inColumn: column)
    }

    /// The columns of a table.
    public func columns(of table: String) throws -> [FoundColumn] {
        guard let rows = tables[table] else { throw missing(table) }
        return rows.schema.columns.map { FoundColumn(name: $0.name, type: $0.type, typeName: $0.type.rawValue) }
    }

    /// The rows that a filter includes, in ascending order of the key.
    private func rows(of table: TableSpecification, _ filter: RowFilter) throws -> RowBatch {
        let all = try stored(table)
        if all.firstRowWithoutKey(of: table) != nil {
            throw BatchError(
                .dataRefused,
                "a row of table \(table.name) has no key (\(table.keys.map(\.name).joined(separator: ", "))), expected one "
                    + "in each row. Leave such rows out, in a view")
        }
        var rows = RowBatch(schema: table.schema)
        for row in all.keys(of: table).ascendingRows where filter.includes(row, of: all) { rows.append(row, of: all) }
        return rows
    }

    /// The rows of a table with the columns that are asked for.
    private func stored(_ table: TableSpecification) throws -> RowBatch {
        try table.schema.check(try columns(of: table.name), table: "table \(table.name)")
        guard let rows = tables[table.name] else { throw missing(table.name) }
        return rows.selecting(table.schema)
    }

    private func missing(_ table: String) -> BatchError {
        BatchError(.noInput, "there is no table \(table)\(Suggestion.hint(for: table, among: tables.keys.sorted()))")
    }
}

extension KeyPosition? {
    fileprivate func orRefuse(_ position: SourcePosition, table: String) throws -> KeyPosition {
        guard let self else {
            throw BatchError(
                .config,
                "\"\(position.rawValue)\" is not a position in table \(table). Score the partition again (--rescore)")
        }
        return self
    }
}

extension KeyColumn {
    /// How many rows of a column of ascending keys lie before a position.
    fileprivate func count(through position: KeyPosition) -> Int {
        let before = keys.count { $0 < position.key }
        return min(before + position.rows, keys.count { $0 <= position.key })
    }
}

extension RowBatch {
    /// The rows with the columns of another schema, found by name, whose types accept those that there are.
    fileprivate func selecting(_ wanted: TableSchema) -> RowBatch {
        var batch = RowBatch(schema: wanted)
        for row in 0..<rowCount {
            for (column, slot) in zip(wanted.columns, wanted.slots) {
                guard let position = schema.names.firstIndex(of: column.name) else { continue }
                let (found, type) = (schema.slots[position], schema.columns[position].type)
                switch (column.type.storage, type.storage) {
                case (.reals, .integers): batch.reals[slot].append(integers[found][row].map(Double.init))
                case (.reals, _): batch.reals[slot].append(reals[found][row])
                case (.texts, .texts): batch.texts[slot].append(texts[found].string(row))
                case (.texts, _): batch.texts[slot].append(integers[found][row].flatMap { Self.text(of: $0, type) })
                case (.integers, _):
                    let factor = column.type == .timestamp && type == .day ? LocalMoment.microsecondsPerDay : 1
                    batch.integers[slot].append(integers[found][row].map { $0 * factor })
                }
            }
            batch.endRow()
        }
        return batch
    }

    /// A day or a timestamp as text.
    private static func text(of value: Int64, _ type: ColumnType) -> String? {
        guard type == .day else { return WallClock.text(ofMicroseconds: value) }
        return Int32(exactly: value).map { CalendarDay(daysSinceEpoch: $0).description }
    }
}
