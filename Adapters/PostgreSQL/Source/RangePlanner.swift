#if PostgreSQL
import Domain
import Tabular

/// Finds the ranges that several readers of a table read: a cursor over nothing but the keys, which an index on the
/// partition and the key answers without reading rows.
///
/// It shares its snapshot, so that what it counts is what they read.
actor RangePlanner {
    private let executor = BlockingExecutor(label: "batch-score.postgresql")
    private let address: DatabaseAddress
    private let timeouts: PostgreSQLTimeouts
    private let table: TableSpecification
    private let chunkRows: Int
    private var connection: PQConnection?
    private var key: KeyExpression?
    /// Where the next range begins; nil when there are no more.
    private var start: KeyRange.Start?
    private var number = 0
    private var hasFetched = false
    /// The keys of the last row of the chunk before the cursor, and of the row after it.
    private var edge: [Key] = []

    /// The thread that blocks.
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// A planner that has not started.
    init(
        _ table: TableSpecification, chunkRows: Int, at address: DatabaseAddress, _ timeouts: PostgreSQLTimeouts
    ) {
        self.table = table
        self.chunkRows = chunkRows
        self.address = address
        self.timeouts = timeouts
    }

    /// Connects, checks that the table has the columns and each row a key, and opens the cursor.
    ///
    /// - Returns: the snapshot and the query for the readers.
    func begin(_ filter: RowFilter, after position: KeyPosition?) throws -> (snapshot: SharedSnapshot, query: RowQuery)
    {
        try work {
            let connection = try PQConnection(to: address, timeouts: timeouts, purpose: "planning")
            self.connection = connection
            let snapshot = try SharedSnapshot(sharedBy: connection)
            let query = try connection.query(table, filter)
            if !query.key.isRequired, try connection.executeBulk(query.hasRowsWithoutKey).first?.first != "f" {
                throw query.missingKey
            }
            try connection.execute(
                "DECLARE \(Self.cursor) NO SCROLL CURSOR FOR \(try query.keys(after: position))")
            key = query.key
            start = .position(position)
            return (snapshot, query)
        }
    }

    /// The next range, for a reader that is free; nil when all rows are in the ranges before.
    func next() throws -> KeyRange? {
        guard let start else { return nil }
        return try work {
            let end = try findEnd()
            self.start = end.map { .after($0.key) }
            defer { number += 1 }
            return KeyRange(number: number, start: start, end: end)
        }
    }

    /// Ends the snapshot for readers that have not joined it.
    func close() {
        connection = nil
    }

    /// The end of the chunk after the cursor, or of a later one: rows of one key stay together.
    private func findEnd() throws -> KeyRange.End? {
        var chunks = 0
        repeat {
            try skipChunk()
            chunks += 1
            guard edge.count == 2 else { return nil }
        } while edge[0] == edge[1]
        return KeyRange.End(key: edge[0], chunks: chunks)
    }

    /// Moves the cursor to the first row after the next chunk.
    private func skipChunk() throws {
        guard let connection, let key else { throw PQFault.connectionLost }
        // The cursor has passed the first row of this chunk, except at the very beginning.
        edge = Array(edge.dropFirst())
        let skipped = chunkRows - 1 - edge.count
        if skipped >= 0 { edge = [] }
        let move = skipped > 0 ? "MOVE FORWARD \(skipped) FROM \(Self.cursor); " : ""
        // Before the first row, the server may have to sort all of them.
        let limit = hasFetched ? timeouts.statement : timeouts.bulk
        let fetched = try connection.execute(
            "\(move)FETCH FORWARD \(2 - edge.count) FROM \(Self.cursor)", deadline: Deadline(limit))
        hasFetched = true
        edge += try fetched.map(key.key)
    }

    private func work<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            close()
            throw PQFault.translate(error, while: table.readingAction, at: address)
        }
    }

    private static let cursor = "batch_score_keys"
}
#endif
