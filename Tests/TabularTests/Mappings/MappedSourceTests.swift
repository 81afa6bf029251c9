import Domain
import PortContracts
import Tabular
import Testing
import UseCases

@Suite("Entities of a table")
struct MappedSourceTests {
    private func chunks(
        _ batch: RowBatch, _ variant: StoreVariant, _ selection: Selection, withPartitions: Bool = true
    ) async throws -> [EntityChunk<Parcel>] {
        let source = MappedSource(OneBatchReader(batch), table: variant.table, mapping: ParcelTable(variant))
        let chunks = Gathered<EntityChunk<Parcel>>()
        try await source.read(selection, after: nil, chunkRows: 10) { chunk in
            #expect(chunk.position.rawValue == "end" && chunk.rowCount == batch.rowCount)
            await chunks.add(try chunk.decode(withPartitions: withPartitions))
        }
        return await chunks.elements
    }

    @Test("have keys and partitions beside them", arguments: StoreVariant.all)
    func keysAndPartitions(_ variant: StoreVariant) async throws {
        let batch = variant.rows(1...5)
        let chunk = try #require(try await chunks(batch, variant, .partition(variant.partition)).first)
        #expect(chunk.rejections == [] && chunk.entities.count == 5)
        #expect(chunk.keys == variant.keys(1...5))
        #expect(chunk.partitions == Array(repeating: variant.partition, count: 5))
        #expect(try await chunks(batch, variant, .everything, withPartitions: false).first?.partitions == [])
    }

    @Test("are asked for by the filter of their selection")
    func filters() async throws {
        let variant = StoreVariant.standard
        let reader = OneBatchReader(variant.rows(1...2))
        let source = MappedSource(reader, table: variant.table, mapping: ParcelTable(variant))
        try await source.read(.partition(variant.partition), after: nil, chunkRows: 10) { _ in }
        #expect(await reader.filters == [try variant.table.filter(for: .partition(variant.partition))])
        #expect(try await source.rowCount(of: .everything) == 2)
        try await expectError(.usage, "another scheme's partition") {
            try await source.read(.partition(.whole), after: nil, chunkRows: 10) { _ in }
        }
    }

    @Test("become rejections where a row has no key, a fault or a value that cannot be; keys and partitions follow")
    func rejections() async throws {
        let variant = StoreVariant.standard
        var batch = variant.rows(1...6)
        let key = batch.schema.slots[variant.table.keyColumns[0]]
        let weight = try Sample.some(batch.schema.names.firstIndex(of: "weight"))
        batch.lines = [2, 3, 4, 6, 7, 8]
        batch.integers[key].isNull[1] = true
        batch.reals[batch.schema.slots[weight]].values[2] = -1
        batch.faults = [
            RowFault(row: 0, column: weight, code: .notOfType, expected: "a number"),
            RowFault(row: 4, column: nil, code: .malformedRecord, expected: "9 fields"),
        ]
        let chunk = try #require(try await chunks(batch, variant, .everything).first)
        #expect(chunk.keys == variant.keys([4, 6]) && chunk.partitions.count == 2 && chunk.entities.count == 2)
        let name = variant.table.keys[0].name
        #expect(
            chunk.rejections == [
                Rejection(key: variant.key(1), line: 2, column: "weight", code: .notOfType, expected: "a number"),
                Rejection(key: nil, line: 3, column: name, code: .missingValue, expected: "a key in each row"),
                Rejection(
                    key: variant.key(3), line: 4, column: "weight", code: .invalidValue,
                    expected: "a weight of more than 0 kg"),
                Rejection(
                    key: variant.key(5), line: 7, column: nil, code: .malformedRecord, expected: "9 fields"),
            ])
    }

    @Test(
        "become rejections where a row has no partition, or a value that is none",
        arguments: StoreVariant.all.filter { variant in
            variant.table.partitionColumn.map { !variant.table.keyColumns.contains($0) } ?? false
        })
    func rowsWithoutPartition(_ variant: StoreVariant) async throws {
        let column = try #require(variant.table.partitionColumn)
        var batch = variant.rows(1...2)
        batch.append(0, of: variant.rowWithoutPartition(3))
        batch.append(0, of: variant.rows([4]))
        let slot = batch.schema.slots[column]
        if batch.schema.columns[column].type == .text {
            batch.texts[slot].bytes += Array(repeating: UInt8(ascii: "x"), count: 61)
            batch.texts[slot].ends[3] += 61
        } else if variant.table.partitions != .value(column: variant.table.schema.columns[column].name) {
            batch.integers[slot].values[3] = Int64.max
        } else {
            batch.integers[slot].isNull[3] = true
        }
        let chunk = try #require(try await chunks(batch, variant, .partition(variant.partition)).first)
        #expect(chunk.keys == variant.keys(1...2) && chunk.entities.count == 2)
        #expect(chunk.rejections.map(\.key) == [variant.key(3), variant.key(4)])
        #expect(chunk.rejections.allSatisfy { $0.column == variant.table.schema.columns[column].name })
    }

    @Test("have the partition of the selection, or all, where the table has no column for it")
    func missingPartitions() async throws {
        for variant in StoreVariant.all where variant.table.partitionColumn == nil {
            let batch = variant.rows(1...2)
            let partition = try await chunks(batch, variant, .partition(variant.partition)).first?.partitions
            #expect(partition == [variant.partition, variant.partition])
            #expect(try await chunks(batch, variant, .everything).first?.partitions == [.whole, .whole])
        }
    }
}
