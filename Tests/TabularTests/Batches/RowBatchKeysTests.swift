import Domain
import Tabular
import Testing

@Suite("The keys of a batch")
struct RowBatchKeysTests {
    private let table: TableSpecification

    init() throws {
        table = try TableSpecification(
            name: "parcels",
            columns: [
                ColumnSpecification("weight", .real), ColumnSpecification("number", .integer),
                ColumnSpecification("pieces", .integer), ColumnSpecification("depot", .text),
            ], key: ["depot", "number"], partitions: .whole)
    }

    private func batch(_ rows: [(String?, Int64?)]) -> RowBatch {
        var batch = RowBatch(schema: table.schema)
        for (depot, number) in rows {
            batch.reals[0].append(0)
            batch.integers[0].append(number)
            batch.integers[1].append(99)
            batch.texts[0].append(depot)
            batch.endRow()
        }
        return batch
    }

    @Test("have their parts in the order of the key, not of the columns")
    func parts() {
        let keys = batch([("A", 2), ("é", .min)]).keys(of: table)
        #expect(keys.keys == [.composite([.text("A"), .integer(2)]), .composite([.text("é"), .integer(.min)])])
    }

    @Test("are lacking where a part is; an empty text is a part")
    func lacking() {
        let batch = batch([("A", 1), (nil, 2), ("", 3), ("B", nil)])
        #expect((0..<4).map { batch.lacksKey($0, of: table) } == [false, true, false, true])
        #expect(batch.firstRowWithoutKey(of: table) == 1)
        #expect(batch.keys(of: table).count == 4)
    }

    @Test("can be written into columns of another batch")
    func writing() {
        let keys = batch([("A", 2), ("B, \"c\"", 3)]).keys(of: table)
        var rows = RowBatch(schema: TableSchema([ColumnSpecification("day", .day)] + table.keys))
        rows.append(keys, fromColumn: 1)
        rows.integers[0].append(count: 2) { _ in 0 }
        rows.endRows(2)
        #expect(rows.texts[0].string(1) == "B, \"c\"" && rows.integers[1].values == [2, 3])
    }
}
