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

    @Test("equals a new one when all rows are removed")
    func removesRows() {
        var batch = RowBatch(schema: schema)
        for column in schema.columns.indices { batch.appendNull(toColumn: column) }
        batch.texts[0].append("x")
        batch.lines = [2]
        batch.faults = [RowFault(row: 0, column: nil, code: .notOfType, expected: "")]
        batch.endRow()
        batch.removeAll()
        #expect(batch == RowBatch(schema: schema))
    }

    @Test("has texts as categories when they have at most 1,024 bytes")
    func hasCategories() {
        var texts = RowBatch(schema: schema).texts[0]
        texts.append("A-1")
        texts.append(String(repeating: "x", count: 1024))
        texts.append(String(repeating: "x", count: 1025))
        texts.append(Category("B-2") ?? .missing)
        texts.append(Category.missing)
        texts.append(Array("é".utf8).span)
        #expect(texts.category(0).map { "\($0)" } == "A-1")
        #expect(texts.category(1).map(\.byteCount) == 1024)
        #expect(texts.category(2) == nil)
        #expect(texts.string(3) == "B-2")
        #expect(texts.string(4) == nil)
        #expect(texts.string(5) == "é")
        #expect(texts.range(of: 0) == 0..<3 && texts.range(of: 5) == 2055..<2057)
    }

    @Test("has columns that take many values at once")
    func takesColumns() {
        var integers = RowBatch(schema: schema).integers[0]
        integers.append(7)
        integers.append(count: 3) { $0 == 1 ? nil : Int64($0) }
        #expect((0..<4).map { integers[$0] } == [7, 0, nil, 2])
        var reals = RowBatch(schema: schema).reals[0]
        reals.append(count: 2) { $0 == 0 ? nil : 0.5 }
        reals.append(nil as Double?)
        #expect((0..<3).map { reals[$0] } == [nil, 0.5, nil])
        var texts = RowBatch(schema: schema).texts[0]
        let bytes = Array("abcdef".utf8)
        texts.append("x")
        texts.append(count: 3, from: bytes.span) { [0..<2, nil, 5..<6][$0] }
        #expect((0..<4).map { texts.string($0) } == ["x", "ab", nil, "f"])
    }

    @Test("can drop rows, their lines and all faults")
    func dropsRows() {
        var batch = RowBatch(schema: schema)
        for row in 0..<4 {
            batch.integers[0].append(Int64(row))
            batch.texts[0].append(row == 2 ? nil : "n\(row)")
            batch.reals[0].append(nil)
            batch.integers[1].append(Int64(16_063 + row))
            batch.texts[1].append("é\(row)")
            batch.lines.append(row + 2)
            batch.endRow()
        }
        batch.faults = [RowFault(row: 0, column: 2, code: .notOfType, expected: "a number")]
        let kept = batch.dropping([0, 3])
        #expect(kept.rowCount == 2 && kept.faults.isEmpty && kept.lines == [3, 4])
        #expect(kept.integers[0].values == [1, 2])
        #expect((0..<2).map { kept.texts[0].string($0) } == ["n1", nil])
        #expect((0..<2).map { kept.texts[1].string($0) } == ["é1", "é2"])
        #expect(kept.day(1, 3)?.description == "2013-12-26")
        #expect(batch.dropping([]) == batch)
    }

    @Test("has days in the years 1 to 9999 only", arguments: [-719_163, 2_932_897, Int64.min, Int64.max])
    func hasDays(_ number: Int64) {
        var batch = RowBatch(schema: TableSchema([ColumnSpecification("day", .day)]))
        batch.integers[0].append(number)
        batch.integers[0].append(number < 0 ? -719_162 : 2_932_896)
        batch.endRows(2)
        #expect(batch.day(0, 0) == nil)
        #expect(batch.day(1, 0)?.description == (number < 0 ? "0001-01-01" : "9999-12-31"))
    }

    @Test("has moments before 1970 on the day that the clock shows")
    func hasMoments() {
        #expect([-1, 0, -86_400_000_000, -86_400_000_001].map(LocalMoment.day(ofMicroseconds:)) == [-1, 0, -1, -2])
    }
}
