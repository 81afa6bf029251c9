import Domain
import Tabular
import UseCases

extension TableReaderContract {
    /// How reading resumes after a position.
    static let resuming: [Law<StoreUnderTest>] = [
        Law("Reading resumes after a chunk's position with exactly the rows that follow, also in another process") {
            store in
            let rows = store.variant.rows(1...10)
            try await store.write(rows)
            let other = try await store.reopened()
            let selection = Selection.partition(store.variant.partition)
            var done = 0
            for chunk in try await store.read(selection, chunkRows: 3) {
                done += chunk.batch.rowCount
                let rest = try await other.read(selection, after: chunk.position, chunkRows: 4)
                try expect(
                    rest.joined(rows.schema), equals: rows.dropping(Array(0..<done)), "rows after row \(done)")
            }
            try expect(done, equals: 10, "rows")
        },
        Law("Three rows of one key are each read once on resume, whatever the size of a chunk") { store in
            let (table, rows) = try store.variant.repeatedKeys()
            try await store.write(rows, to: table)
            for chunkRows in 1...7 {
                var (numbers, position) = ([Int64](), SourcePosition?.none)
                for step in 0...rows.rowCount {
                    guard let chunk = try await store.firstChunk(after: position, chunkRows: chunkRows) else { break }
                    try expect(step < rows.rowCount, "reading in chunks of \(chunkRows) should end: \(numbers)")
                    numbers += chunk.batch.integers[0].values
                    position = chunk.position
                }
                // Rows of one key come in any order, but always in the same one.
                try expect(
                    numbers.sorted(), equals: rows.integers[0].values.sorted(), "rows in chunks of \(chunkRows)")
                try expect(
                    numbers.map { $0 / 10 }, equals: rows.integers[0].values.map { $0 / 10 },
                    "keys in chunks of \(chunkRows)")
            }
        },
        Law("A position that no store gave is refused") { store in
            try await store.write(store.variant.rows(1...3))
            do {
                _ = try await store.read(after: SourcePosition(rawValue: "nowhere"))
                throw ContractViolation("reading after the position \"nowhere\" should have been refused")
            } catch is BatchError {}
        },
    ]

    /// How reading ends early, and what it sees of changes.
    static let endings: [Law<StoreUnderTest>] = [
        Law("An error in the body ends the reading and comes out of it") { store in
            try await store.write(store.variant.rows(1...10))
            let code = BatchError.Code(rawValue: "of_the_body")
            let error = try await expectError(code, "the body's error") {
                try await store.reader.read(store.variant.table, .all, after: nil, chunkRows: 3) { _ in
                    throw BatchError(code, "thrown by the body")
                }
            }
            try expect(error.message, equals: "thrown by the body", "message")
            try expect(try await store.keys().count, equals: 10, "rows read after the error")
        },
        Law("A cancelled reading ends with CancellationError") { store in
            try await store.write(store.variant.rows(1...10))
            let reading = Task {
                try await store.reader.read(store.variant.table, .all, after: nil, chunkRows: 1) { _ in
                    unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
                    try Task.checkCancellation()
                }
            }
            do {
                try await reading.value
                throw ContractViolation("the reading should have been cancelled")
            } catch is CancellationError {}
        },
        Law("What is read is one snapshot, whatever is written meanwhile") { store in
            try await store.write(store.variant.rows(1...9))
            let other = try await store.reopened()
            let seen = Gathered<Int>()
            do {
                try await store.reader.read(store.variant.table, .all, after: nil, chunkRows: 3) { chunk in
                    await seen.add(chunk.batch.rowCount)
                    if await seen.elements == [3] {
                        // A store may make the writer wait until the reader is done; then there is nothing to see.
                        try? await other.write(other.variant.rows(100...103), .append)
                    }
                }
                try expect(await seen.elements.reduce(0, +), equals: 9, "rows of the snapshot")
            } catch let error as BatchError where error.code == .tryLater {
                // A file has no snapshots: noticing the change and refusing is the other way to keep the law.
            }
        },
    ]
}

extension StoreUnderTest {
    /// The first chunk after a position, and no other; nil when no row follows.
    fileprivate func firstChunk(after position: SourcePosition?, chunkRows: Int) async throws -> RowChunk? {
        struct Enough: Error {}
        let found = Gathered<RowChunk>()
        do {
            try await reader.read(
                variant.table, try variant.table.filter(for: .partition(variant.partition)), after: position,
                chunkRows: chunkRows
            ) { chunk in
                await found.add(chunk)
                throw Enough()
            }
        } catch is Enough {}
        return await found.elements.first
    }
}

extension StoreVariant {
    /// Rows of which some have the same key, and the table that they are written to: its key has a column more.
    ///
    /// The first column says which row it is: ten times the number of the key, and its place among the rows of that key.
    fileprivate func repeatedKeys() throws -> (table: TableSpecification, rows: RowBatch) {
        let columns = table.schema.columns.map { column in
            column.name == "pieces" ? ColumnSpecification("pieces", .integer, isRequired: true) : column
        }
        let wider = try TableSpecification(
            name: table.name, columns: columns, key: table.keys.map(\.name) + ["pieces"], partitions: table.partitions)
        var rows = RowBatch(schema: wider.schema)
        let numbers = [1, 2, 2, 2, 3, 4, 4, 5, 5, 5, 5]
        let samples = self.rows(numbers)
        for row in 0..<samples.rowCount { rows.append(row, of: samples) }
        rows.integers[0].values = numbers.enumerated().map { position, number in
            Int64(number * 10 + numbers[..<position].count { $0 == number })
        }
        rows.integers[0].isNull = Array(repeating: false, count: numbers.count)
        return (wider, rows)
    }
}
