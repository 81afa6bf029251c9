import Domain
import Tabular

/// Goes ahead of the readers of a table and finds the ranges that they read: a cursor over nothing but the keys, which
/// an index on the day and the key gives without a look at the rows.
///
/// It shares its snapshot, so that what it counts is what they read.
actor RangeScout {
    private let executor = BlockingExecutor()
    private let address: DatabaseAddress
    private let timeouts: PostgreSQLTimeouts
    private let query: FlightQuery
    private let chunkRows: Int
    private var connection: PQConnection?
    /// Where the next range begins; nil when there are no more.
    private var start: KeyRange.Start?
    private var number = 0
    /// The keys of the last row of the chunk before the cursor, and of the row after it.
    private var edge: [Int64] = []

    /// The thread that waits.
    nonisolated var unownedExecutor: UnownedSerialExecutor { unsafe executor.asUnownedSerialExecutor() }

    /// A scout that has not set out.
    init(_ query: FlightQuery, chunkRows: Int, at address: DatabaseAddress, _ timeouts: PostgreSQLTimeouts) {
        self.query = query
        self.chunkRows = chunkRows
        self.address = address
        self.timeouts = timeouts
    }

    /// Connects, checks that the table has the columns and each row a key, and begins to look at the keys.
    ///
    /// - Returns: the snapshot for the readers.
    func begin(
        _ selection: FlightSelection, after position: Int64?, _ schema: TableSchema
    ) throws -> SharedSnapshot {
        try work {
            let connection = try PQConnection(to: address, timeouts: timeouts)
            self.connection = connection
            let snapshot = try SharedSnapshot(sharedBy: connection)
            try schema.check(try connection.columns(of: query.table), table: "table \(query.table.plain)")
            guard try connection.executeBulk(query.hasRowsWithoutKey(in: selection)).first?.first == "f" else {
                throw query.missingKey
            }
            let all = KeyRange(number: 0, start: .position(position), end: nil)
            try connection.execute(
                """
                DECLARE \(Self.cursor) NO SCROLL CURSOR FOR
                SELECT \(query.key) FROM \(query.table) \(query.rows(of: selection, in: all))
                """)
            start = all.start
            return snapshot
        }
    }

    /// The next range, for whoever is free to read it; nil when all rows are in the ranges before.
    func next() throws -> KeyRange? {
        guard let start else { return nil }
        return try work {
            let end = try findEnd()
            self.start = end.map { .after($0.key) }
            defer { number += 1 }
            return KeyRange(number: number, start: start, end: end)
        }
    }

    /// Ends the snapshot for those who have not joined it.
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
        guard let connection else { throw PQFault.connectionLost }
        // What the cursor has passed of this chunk: its first row, except at the very beginning.
        edge = Array(edge.dropFirst())
        let skipped = chunkRows - 1 - edge.count
        if skipped >= 0 { edge = [] }
        let move = skipped > 0 ? "MOVE FORWARD \(skipped) FROM \(Self.cursor); " : ""
        let fetched = try connection.executeBulk("\(move)FETCH FORWARD \(2 - edge.count) FROM \(Self.cursor)")
        edge += try fetched.map { row in
            guard let key = row.first?.flatMap({ Int64($0) }) else { throw PQFault.malformed("a key is no number") }
            return key
        }
    }

    private func work<Value>(_ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch {
            close()
            throw PQFault.translate(error, while: query.action, at: address)
        }
    }

    private static let cursor = "batch_score_keys"
}
