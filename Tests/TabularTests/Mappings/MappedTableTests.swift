import Domain
import PortContracts
import Tabular
import Testing
import UseCases

@Suite("A table that is collected")
struct MappedTableTests {
    private let variant = StoreVariant.standard

    private func collected<Source: CollectionSource>(_ source: Source) async throws -> CollectedChunk<RowBatch>
    where Source.Rows == RowBatch {
        let chunks = Gathered<CollectedChunk<RowBatch>>()
        try await source.readAll(chunkRows: 10) { await chunks.add($0) }
        return try #require(await chunks.elements.first)
    }

    @Test("hands over its rows as they are")
    func plain() async throws {
        let batch = variant.rows(1...3)
        let table = MappedTable(OneBatchReader(batch), table: variant.table, mapping: ParcelTable())
        let chunk = try await collected(table)
        #expect(chunk.rows == batch && chunk.rowCount == 3 && chunk.rejections == [])
        #expect(try await table.rowCount() == 3)
    }

    @Test("hands over the rows that can be decoded, and the others as rejections")
    func rejections() async throws {
        var batch = variant.rows(1...5)
        let weight = try Sample.some(batch.schema.names.firstIndex(of: "weight"))
        batch.lines = [2, 3, 4, 5, 6]
        batch.reals[batch.schema.slots[weight]].values[1] = 0
        batch.integers[batch.schema.slots[variant.table.keyColumns[0]]].isNull[4] = true
        batch.faults = [RowFault(row: 2, column: weight, code: .notOfType, expected: "a number")]
        let chunk = try await collected(
            MappedTable(OneBatchReader(batch), table: variant.table, mapping: ParcelTable()))
        #expect(chunk.rowCount == 2 && chunk.rows.keys(of: variant.table) == variant.keys([1, 4]))
        #expect(chunk.rejections.map(\.line) == [3, 4, 6])
        #expect(chunk.rejections.map(\.code) == [.invalidValue, .notOfType, .missingValue])
    }

    @Test("of labels hands over the rows that have a key and a readable label")
    func labels() async throws {
        var batch = variant.labelRows(1...4)
        batch.lines = [2, 3, 4, 5]
        batch.integers[0].isNull[0] = true
        batch.faults = [RowFault(row: 2, column: 1, code: .notOfType, expected: "a whole number")]
        let chunk = try await collected(LabelTable(OneBatchReader(batch), table: variant.labels))
        #expect(chunk.rows.keys(of: variant.labels) == variant.keys([2, 4]))
        #expect(chunk.rejections.map(\.line) == [2, 4])
    }
}
