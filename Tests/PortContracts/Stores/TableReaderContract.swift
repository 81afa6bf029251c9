import Domain
import Tabular
import UseCases

/// The laws of ``Tabular/TableReader``, for stores that also write tables.
public enum TableReaderContract {
    /// All laws.
    public static let laws: [Law<StoreUnderTest>] = whatIsRead + resuming + endings + columns

    private static let whatIsRead: [Law<StoreUnderTest>] = [
        Law("Every row is read once, in ascending order of the keys, whatever the size of a chunk") { store in
            let rows = store.variant.rows(1...25)
            try await store.write(rows)
            for chunkRows in [1, 7, 25, 100] {
                let chunks = try await store.read(.partition(store.variant.partition), chunkRows: chunkRows)
                try expect(chunks.joined(rows.schema), equals: rows, "rows in chunks of \(chunkRows)")
                let counts = chunks.map(\.batch.rowCount)
                try expect(
                    counts.dropLast().allSatisfy { $0 == chunkRows } && (1...chunkRows).contains(counts.last ?? 0),
                    "every chunk but the last one should have \(chunkRows) rows: \(counts)")
            }
        },
        Law("Rows that were written out of order are read in order, or refused by a store that cannot sort") { store in
            let numbers = [20, 3, 11, 1, 8, 23, 2, 14]
            do {
                try await store.write(store.variant.rows(numbers))
                try expect(
                    try await store.keys(), equals: numbers.sorted().map { store.variant.key($0) }, "keys")
            } catch let error as BatchError where error.code == .dataRefused {
                // A file is not sorted while it is read.
            }
        },
        Law("Only the rows of the selection are read: of a partition, of a range of partitions, or all") { store in
            try await store.writePartitions()
            let partitions = store.variant.partitions
            for (index, partition) in partitions.enumerated() {
                try await store.expectNumbers([index], in: .partition(partition))
            }
            try await store.expectNumbers(Array(partitions.indices), in: .everything)
            guard partitions.count > 2 else { return }
            try await store.expectNumbers([1, 2], in: .partitions(partitions[1], partitions[2]))
            try await store.expectNumbers([2, 3], in: .partitions(partitions[2], partitions[3]))
            try await store.expectNumbers([0], in: .partitions(partitions[0], partitions[0]))
        },
        Law("The number of rows of a selection is reported as it is, or not at all") { store in
            try await store.writePartitions()
            let (table, partition) = (store.variant.table, store.variant.partition)
            for selection in [Selection.partition(partition), .everything] {
                let read = try await store.read(selection).reduce(0) { $0 + $1.batch.rowCount }
                let count = try await store.reader.rowCount(of: table, try table.filter(for: selection))
                try expect(count == nil || count == read, "the number of rows should be \(read): \(count ?? -1)")
            }
        },
        Law(
            "A row without a partition is read with everything; with a partition in files only, which count all their rows"
        ) {
            store in
            guard let column = store.variant.table.partitionColumn, !store.variant.table.keyColumns.contains(column)
            else { return }
            try await store.write(store.variant.rows(1...3))
            try await store.write(store.variant.rowWithoutPartition(4), .append)
            try expect(try await store.keys(), equals: (1...4).map { store.variant.key($0) }, "keys of everything")
            let rows = try await store.read(.partition(store.variant.partition)).reduce(0) { $0 + $1.batch.rowCount }
            try expect(rows, equals: store.checksTypes ? 3 : 4, "rows of the partition")
        },
        Law("The rows that belong to no partition are counted, except in files, whose runs read them") { store in
            let table = store.variant.table
            try await store.write(store.variant.rows(1...3))
            try expect(try await store.reader.unassignedCount(of: table), equals: 0, "rows without a partition")
            guard let column = table.partitionColumn, !table.keyColumns.contains(column) else { return }
            for number in 4...5 { try await store.write(store.variant.rowWithoutPartition(number), .append) }
            try expect(
                try await store.reader.unassignedCount(of: table), equals: store.checksTypes ? 2 : 0,
                "rows without a partition")
        },
        Law("A row whose value is no partition, although it has one, is counted with those that have none") { store in
            let table = store.variant.table
            guard let column = table.partition, column.type != .integer, store.checksTypes else { return }
            guard !table.keys.contains(column) else { return }
            let slot = table.schema.slots[table.partitionColumn ?? 0]
            var rows = store.variant.rows(1...4)
            if column.type == .text {
                let texts = ["north", String(repeating: "n", count: 61), "", "a\u{7}b"]
                rows.texts[slot] = RowBatch(schema: table.schema).texts[slot]
                for text in texts { rows.texts[slot].append(text) }
                try await store.write(rows)
                try expect(try await store.reader.unassignedCount(of: table), equals: 3, "rows without a partition")
            }
        },
        Law("Null, an empty text and NaN are missing values, in every store alike") { store in
            let table = store.variant.table
            func slot(_ name: String) -> Int {
                table.schema.names.firstIndex(of: name).map { table.schema.slots[$0] } ?? 0
            }
            var rows = store.variant.rows(1...3)
            rows.texts[slot("service")] = RowBatch(schema: table.schema).texts[slot("service")]
            for text in ["", nil, "NA"] { rows.texts[slot("service")].append(text) }
            rows.reals[slot("declared_value")] = RealColumn()
            for value in [Double.nan, nil, 7] { rows.reals[slot("declared_value")].append(value) }
            try await store.write(rows)
            let source = MappedSource(store.reader, table: table, mapping: ParcelTable(store.variant))
            let subject = SourceUnderTest(source, variant: store.variant)
            let parcels = try await subject.read(.everything, chunkRows: 9).flatMap { try $0.decode().entities }
            try expect(parcels.map(\.service.isMissing), equals: [true, true, false], "missing texts")
            try expect(parcels.map(\.declaredValue), equals: [nil, nil, 7], "missing numbers")
        },
        Law("Without rows there is no chunk") { store in
            guard let empty = store.otherPartition, store.variant.table.partitionColumn != nil else { return }
            try await store.write(store.variant.rows(1...3))
            try expect(try await store.read(.partition(empty)).count, equals: 0, "chunks")
        },
        Law("A table is read without order, each row once") { store in
            let rows = store.variant.labelRows(1...11)
            let table = store.variant.labels
            try await store.write(rows, to: table)
            let gathered = Gathered<RowBatch>()
            try await store.reader.readUnordered(table, chunkRows: 3) { await gathered.add($0) }
            var read = RowBatch(schema: table.schema)
            for batch in await gathered.elements {
                for row in 0..<batch.rowCount { read.append(row, of: batch) }
            }
            let keys = read.keys(of: table)
            var sorted = RowBatch(schema: table.schema)
            for row in (0..<read.rowCount).sorted(by: { keys[$0] < keys[$1] }) { sorted.append(row, of: read) }
            sorted.lines = []
            try expect(sorted, equals: rows, "rows")
        },
    ]
}

extension StoreUnderTest {
    /// Writes three rows for each partition: numbers 1 to 3 for the first one, 11 to 13 for the second one …
    fileprivate func writePartitions() async throws {
        var rows = RowBatch(schema: variant.table.schema)
        for (index, partition) in variant.partitions.enumerated() {
            let some = variant.rows(index * 10 + 1...index * 10 + 3, in: partition)
            for row in 0..<some.rowCount { rows.append(row, of: some) }
        }
        try await write(rows)
    }

    /// Expects that a selection has the rows of some partitions, by their positions; or all rows, where a table has no
    /// column of partitions.
    fileprivate func expectNumbers(_ positions: [Int], in selection: Selection) async throws {
        let all = Array(variant.partitions.indices)
        let expected = (variant.table.partitionColumn == nil ? all : positions).flatMap { position in
            (1...3).map { variant.key(position * 10 + $0, in: variant.partitions[position]) }
        }
        let read = try await read(selection, chunkRows: 4).flatMap { $0.batch.keys(of: variant.table).keys }
        try expect(read, equals: expected, "keys of \(selection)")
    }
}
