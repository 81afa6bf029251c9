import Domain
import Tabular
import Testing

@Suite("Columns that are declared once")
struct ColumnBinderTests {
    /// One column of each kind.
    private struct Columns {
        let pieces: IntegerField
        let grade: IntegerField
        let weight: RealField
        let value: RealField
        let service: TextField
        let note: TextField
        let day: DayField
        let due: DayField

        init(_ columns: inout ColumnBinder) {
            columns.key("id", .text)
            pieces = columns.integer("pieces", expected: "a number of pieces")
            grade = columns.optionalInteger("grade", .boolean)
            weight = columns.real("weight", expected: "a weight")
            value = columns.optionalReal("value")
            service = columns.text("service", expected: "a service")
            note = columns.optionalText("note")
            day = columns.day("day", expected: "a day of dispatch")
            due = columns.optionalDay("due")
        }
    }

    private static var schema: TableSchema {
        var binder = ColumnBinder()
        _ = Columns(&binder)
        return TableSchema(binder.columns)
    }

    private func bound(_ fill: (inout RowBatch) -> Void) -> Columns {
        var batch = RowBatch(schema: Self.schema)
        fill(&batch)
        var binder = ColumnBinder(binding: batch)
        return Columns(&binder)
    }

    private func fault(_ body: () throws(RowFault) -> Void) -> RowFault? {
        do {
            try body()
            return nil
        } catch {
            return error
        }
    }

    @Test("make the columns of the table, in their order")
    func columns() {
        #expect(
            Self.schema.columns.map { "\($0.name) \($0.type.rawValue)\($0.isRequired ? " required" : "")" } == [
                "id text required", "pieces integer required", "grade boolean", "weight real required", "value real",
                "service text required", "note text", "day day required", "due day",
            ])
    }

    @Test("find their values in a batch, wherever they are stored")
    func values() throws {
        let columns = bound { batch in
            batch.texts[0].append("key")
            batch.integers[0].append(3)
            batch.integers[1].append(1)
            batch.reals[0].append(1.5)
            batch.reals[1].append(-2)
            batch.texts[1].append("express")
            batch.texts[2].append("fragile")
            batch.integers[2].append(16_063)
            batch.integers[3].append(16_064)
            batch.endRow()
        }
        #expect(try columns.pieces.value(0) == 3 && columns.grade.optional(0) == 1)
        #expect(try columns.weight.value(0) == 1.5 && columns.value.optional(0) == -2)
        #expect(try "\(columns.service.value(0)) \(columns.note.optional(0))" == "express fragile")
        #expect(try "\(columns.day.value(0))" == "2013-12-24" && columns.due.optional(0)?.description == "2013-12-25")
    }

    @Test("say what is missing, by column; optional ones have no value then")
    func missing() throws {
        let columns = bound { batch in
            for column in Self.schema.columns.indices { batch.appendNull(toColumn: column) }
            batch.endRow()
        }
        func missing(_ column: Int, _ expected: String) -> RowFault {
            RowFault(row: 0, column: column, code: .missingValue, expected: expected)
        }
        #expect(fault { () throws(RowFault) in _ = try columns.pieces.value(0) } == missing(1, "a number of pieces"))
        #expect(fault { () throws(RowFault) in _ = try columns.weight.value(0) } == missing(3, "a weight"))
        #expect(fault { () throws(RowFault) in _ = try columns.service.value(0) } == missing(5, "a service"))
        #expect(fault { () throws(RowFault) in _ = try columns.day.value(0) } == missing(7, "a day of dispatch"))
        #expect(try columns.grade.optional(0) == nil && columns.value.optional(0) == nil)
        #expect(try columns.note.optional(0) == .missing && columns.due.optional(0) == nil)
    }

    @Test("take NaN and empty texts for no value")
    func empty() throws {
        let columns = bound { batch in
            for column in Self.schema.columns.indices where Self.schema.columns[column].type.storage == .integers {
                batch.appendNull(toColumn: column)
            }
            for slot in 0..<3 { batch.texts[slot].append("") }
            for slot in 0..<2 { batch.reals[slot].append(.nan) }
            batch.endRow()
        }
        #expect(fault { () throws(RowFault) in _ = try columns.weight.value(0) }?.code == .missingValue)
        #expect(fault { () throws(RowFault) in _ = try columns.service.value(0) }?.code == .missingValue)
        #expect(try columns.value.optional(0) == nil && columns.note.optional(0).isMissing)
    }

    @Test("refuse values that the entity does not have")
    func invalid() throws {
        let columns = bound { batch in
            batch.texts[0].append("key")
            batch.integers[0].append(-1)
            batch.integers[1].append(2)
            batch.reals[0].append(.infinity)
            batch.reals[1].append(-.infinity)
            batch.texts[1].append("EXPRESS")
            batch.texts[2].append(String(repeating: "x", count: 1025))
            batch.integers[2].append(.max)
            batch.integers[3].append(2_932_897)
            batch.endRow()
        }
        let faults: [RowFault?] = [
            fault { () throws(RowFault) in _ = try columns.pieces.value(0) { $0 > 0 ? $0 : nil } },
            fault { () throws(RowFault) in _ = try columns.grade.optional(0, in: 0...1) },
            fault { () throws(RowFault) in _ = try columns.weight.value(0) },
            fault { () throws(RowFault) in _ = try columns.value.optional(0) },
            fault { () throws(RowFault) in _ = try columns.service.value(0) { $0 == Category("express") ? $0 : nil } },
            fault { () throws(RowFault) in _ = try columns.note.optional(0) },
            fault { () throws(RowFault) in _ = try columns.day.value(0) },
            fault { () throws(RowFault) in _ = try columns.due.optional(0) },
        ]
        #expect(faults.map { $0?.code } == Array(repeating: .invalidValue, count: 8))
        #expect(faults.map { $0?.column } == Array(1...8))
    }

    @Test("make entities of rows; of several faults of a row the first one counts, the store's before the values'")
    func decode() {
        var batch = RowBatch(schema: TableSchema([ColumnSpecification("a", .integer)]))
        batch.integers[0].append(count: 5) { Int64($0) }
        batch.endRows(5)
        batch.faults = [
            RowFault(row: 1, column: 0, code: .notOfType, expected: "first"),
            RowFault(row: 1, column: nil, code: .malformedRecord, expected: "second"),
            RowFault(row: 3, column: nil, code: .malformedRecord, expected: "third"),
        ]
        let decoded = batch.decode { row throws(RowFault) in
            guard row != 3, row != 4 else {
                throw RowFault(row: row, column: 0, code: .invalidValue, expected: "fourth")
            }
            return batch.integers[0].values[row]
        }
        #expect(decoded.entities == [0, 2])
        #expect(decoded.faults.map(\.row) == [1, 3, 4])
        #expect(decoded.faults.map(\.expected) == ["first", "third", "fourth"])
    }
}
