import Domain
import Tabular
import Testing

@Suite("A batch of rows")
struct RowBatchTests {
    private let schema = TableSchema([
        ColumnSpecification("id", .integer), ColumnSpecification("name", .text), ColumnSpecification("size", .real),
        ColumnSpecification("day", .day), ColumnSpecification("note", .text),
    ])

    @Test("gives back what was put in, column by column")
    func keepsCells() {
        var batch = RowBatch(schema: schema)
        for row in 0..<3 {
            batch.integers[0].append(Int64(row))
            batch.texts[0].append("n\(row)")
            batch.reals[0].append(Double(row) / 2)
            batch.integers[1].append(Int64(-row))
            batch.texts[1].append(row == 1 ? nil : "ü")
            batch.endRow()
        }
        #expect(batch.rowCount == 3)
        #expect((0..<3).map { batch.integers[0][$0] } == [0, 1, 2])
        #expect((0..<3).map { batch.integers[1][$0] } == [0, -1, -2])
        #expect((0..<3).map { batch.reals[0][$0] } == [0, 0.5, 1])
        #expect((0..<3).map { batch.texts[0].string($0) } == ["n0", "n1", "n2"])
        #expect((0..<3).map { batch.texts[1].string($0) } == ["ü", nil, "ü"])
    }

    @Test("has no value where none was put, in columns of every type")
    func keepsNulls() {
        var batch = RowBatch(schema: schema)
        for column in schema.columns.indices { batch.appendNull(toColumn: column) }
        batch.endRow()
        #expect(batch.integers.allSatisfy { $0[0] == nil })
        #expect(batch.reals.allSatisfy { $0[0] == nil })
        #expect(batch.texts.allSatisfy { $0.string(0) == nil && $0.category(0) == .missing })
    }

    @Test("is as new when all rows are removed")
    func removesRows() {
        var batch = RowBatch(schema: schema)
        for column in schema.columns.indices { batch.appendNull(toColumn: column) }
        batch.texts[0].append("x")
        batch.lines = [2]
        batch.faults = [CellFault(row: 0, column: nil, code: .notOfType, expected: "")]
        batch.endRow()
        batch.removeAll()
        #expect(batch == RowBatch(schema: schema))
    }

    @Test("has texts as categories when they are short enough")
    func hasCategories() {
        var texts = RowBatch(schema: schema).texts[0]
        texts.append("EWR")
        texts.append("fifteen bytes..")
        texts.append("sixteen bytes...")
        texts.append(Category("IAH") ?? .missing)
        texts.append(Category.missing)
        texts.append(Array("é".utf8).span)
        #expect(texts.category(0).map { "\($0)" } == "EWR")
        #expect(texts.category(1).map { "\($0)" } == "fifteen bytes..")
        #expect(texts.category(2) == nil)
        #expect(texts.string(3) == "IAH")
        #expect(texts.string(4) == nil)
        #expect(texts.string(5) == "é")
        #expect(texts.range(of: 0) == 0..<3 && texts.range(of: 5) == 37..<39)
    }
}
