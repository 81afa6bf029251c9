#if PostgreSQL
public import Domain
public import Tabular
import UseCases

extension PostgreSQLStore: TableReader {
    /// Reads rows in the order of their keys, with as many connections as the store has readers; see
    /// ``Tabular/TableReader`` for what holds. A position is a ``Tabular/KeyPosition``.
    public func read(
        _ table: TableSpecification, _ filter: RowFilter, after position: SourcePosition?, chunkRows: Int,
        _ body: @escaping @Sendable (RowChunk) async throws -> Void
    ) async throws {
        var last = try position.map { try keyPosition($0, table) }
        let chunkRows = max(1, chunkRows)
        func handOver(_ batch: RowBatch) async throws {
            guard let next = KeyPosition(after: batch.keys(of: table), previous: last) else { return }
            last = next
            try await body(RowChunk(batch: batch, position: next.sourcePosition))
        }
        guard readers == 1 else {
            let reading = ParallelReading(table: table, address: address, timeouts: timeouts, readers: readers)
            return try await reading.read(filter, after: last, chunkRows: chunkRows, handOver)
        }
        let start = last
        try await readAll(table, filter, chunkRows: chunkRows, { try $0.copy(after: start) }) { batch, query in
            guard query.key.isRequired || !batch.lacksKeys(of: table) else { throw query.missingKey }
            try await handOver(batch)
        }
    }

    /// Reads all rows in any order, from one snapshot.
    public func readUnordered(
        _ table: TableSpecification, chunkRows: Int, _ body: @escaping @Sendable (RowBatch) async throws -> Void
    ) async throws {
        try await readAll(table, .all, chunkRows: max(1, chunkRows), { $0.copyUnordered }) { batch, _ in
            try await body(batch)
        }
    }

    /// Counts the rows that a filter includes.
    public func rowCount(of table: TableSpecification, _ filter: RowFilter) async throws -> Int? {
        try await session.count(table, filter)
    }

    /// The time zone of the sessions: that of the configuration, or else the role's and server's own.
    public func timeZone() async throws -> String? { try await session.timeZone() }

    /// The columns of a table or a view, in its order.
    public func columns(of table: String) async throws -> [FoundColumn] {
        try await session.columns(of: QualifiedName(table))
    }

    private func readAll(
        _ table: TableSpecification, _ filter: RowFilter, chunkRows: Int,
        _ statement: @escaping @Sendable (RowQuery) throws -> String,
        _ body: (RowBatch, RowQuery) async throws -> Void
    ) async throws {
        let reading = TableReading(table, at: address, timeouts)
        do {
            let query = try await reading.begin(filter, statement)
            while let batch = try await reading.next(chunkRows) {
                try Task.checkCancellation()
                try await body(batch, query)
            }
            await reading.close()
        } catch {
            await reading.close()
            throw error
        }
    }

    private func keyPosition(_ position: SourcePosition, _ table: TableSpecification) throws -> KeyPosition {
        guard let position = KeyPosition(position) else {
            throw BatchError(
                .config,
                "the position of a run does not fit table \(table.name); was the source of the job changed? Score the "
                    + "partition again (--rescore)")
        }
        return position
    }
}

extension RowBatch {
    /// Whether some row lacks a part of its key.
    fileprivate func lacksKeys(of table: TableSpecification) -> Bool {
        table.keyColumns.contains { column in
            let slot = schema.slots[column]
            return schema.columns[column].type == .integer
                ? integers[slot].isNull.contains(true) : texts[slot].isNull.contains(true)
        }
    }
}

extension LedgerSession {
    /// Counts rows of a table.
    func count(_ table: TableSpecification, _ filter: RowFilter) throws -> Int? {
        try work("counting the rows of table \(table.name)") { connection in
            let query = try connection.query(table, filter)
            return try connection.executeBulk(query.count).first?.first?.flatMap { Int($0) }
        }
    }

    /// The time zone of the session.
    func timeZone() throws -> String? {
        try work("asking for the time zone") { $0.address.session.timeZone ?? $0.session?.timeZone }
    }

    /// The columns of a table.
    func columns(of table: QualifiedName) throws -> [FoundColumn] {
        try work("reading the columns of table \(table.plain)") { connection in
            try connection.columns(of: table).map(\.found)
        }
    }
}
#endif
