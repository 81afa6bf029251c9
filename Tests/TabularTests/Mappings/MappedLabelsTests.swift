import Domain
import PortContracts
import Tabular
import Testing
import UseCases

@Suite("Labels of a table")
struct MappedLabelsTests {
    private func labels(
        _ batch: RowBatch, _ variant: StoreVariant = .standard, binary: Bool = true
    ) async throws -> LabelChunk? {
        let mapping = try #require(ParcelTable(variant, binaryLabel: binary).labels)
        let source = try MappedLabels(OneBatchReader(batch), beside: variant.table, mapping: mapping)
        let chunks = Gathered<LabelChunk>()
        try await source.readLabels(chunkRows: 10) { await chunks.add($0) }
        return await chunks.elements.first
    }

    @Test("have the keys of the entities, and NaN where they are unknown", arguments: StoreVariant.all)
    func keys(_ variant: StoreVariant) async throws {
        // Delays of -1, 0, none and 2 days, by `labelRows`.
        let batch = variant.labelRows([1, 2, 3, 4])
        let binary = try #require(try await labels(batch, variant))
        #expect(binary.keys == variant.keys([1, 2, 3, 4]))
        #expect(binary.values.map { $0.isNaN ? -9 : $0 } == [0, 0, -9, 1])
        let numeric = try #require(try await labels(batch, variant, binary: false))
        #expect(numeric.values.map { $0.isNaN ? -9 : $0 } == [-1, 0, -9, 2])
    }

    @Test("that cannot be read are refused, with the line and the column")
    func refusals() async throws {
        let variant = StoreVariant.standard
        var noKey = variant.labelRows(1...3)
        noKey.integers[0].isNull[1] = true
        var fault = variant.labelRows(1...3)
        fault.faults = [RowFault(row: 2, column: 1, code: .notOfType, expected: "a whole number")]
        for (var batch, column, line) in [(noKey, "parcel_id", 3), (fault, "delay_days", 4)] {
            batch.lines = [2, 3, 4]
            let inFile = batch
            let error = try await expectError(.dataRefused, column) { try await labels(inFile) }
            #expect(error.message.contains("line \(line), column \"\(column)\","), "\(error.message)")
            batch.lines = []
            let inTable = batch
            let other = try await expectError(.dataRefused, column) { try await labels(inTable) }
            #expect(other.message.contains("a row, column \"\(column)\", of table deliveries"), "\(other.message)")
        }
    }

    @Test("may be in a column of the entities' table, of integers, numbers or booleans")
    func ownColumn() async throws {
        let variant = StoreVariant.standard
        for type in [ColumnType.integer, .real, .boolean] {
            let mapping = LabelMapping(in: .sourceTable, ColumnSpecification("lost", type, isRequired: true))
            let table = try mapping.table(beside: variant.table)
            #expect(table.name == "parcels" && table.schema.names == ["parcel_id", "lost"])
            #expect(table.schema.columns[1].isRequired == false)
            var batch = RowBatch(schema: table.schema)
            batch.integers[0].append(count: 3) { Int64($0) }
            if type == .real {
                batch.reals[0].append(count: 3) { [1, nil, .nan][$0] }
            } else {
                batch.integers[1].append(count: 3) { [1, nil, nil][$0] }
            }
            batch.endRows(3)
            let source = try MappedLabels(OneBatchReader(batch), beside: variant.table, mapping: mapping)
            try await source.readLabels(chunkRows: 10) { chunk in
                #expect(chunk.values[0] == 1 && chunk.values[1].isNaN && chunk.values[2].isNaN)
            }
        }
        _ = try refusal {
            _ = try LabelMapping(in: .sourceTable, ColumnSpecification("parcel_id", .integer)).table(
                beside: variant.table)
        }
    }

    private func labels(ofWords words: [String?]) async throws -> [Double] {
        let mapping = LabelMapping(in: .sourceTable, ColumnSpecification("lost", .text))
        var batch = RowBatch(schema: try mapping.table(beside: StoreVariant.standard.table).schema)
        for (number, word) in words.enumerated() {
            batch.integers[0].append(Int64(number))
            batch.texts[0].append(word)
            batch.endRow()
        }
        batch.lines = Array(2..<2 + words.count)
        let source = try MappedLabels(OneBatchReader(batch), beside: StoreVariant.standard.table, mapping: mapping)
        let values = Gathered<Double>()
        try await source.readLabels(chunkRows: 10) { await values.add($0.values) }
        return await values.elements
    }

    @Test("may be words for true and false, in any case, and are unknown where there is none")
    func words() async throws {
        let values = try await labels(ofWords: ["yes", "No", "TRUE", "false", "y", "N", "T", "f", nil])
        #expect(values.map { $0.isNaN ? -9 : $0 } == [1, 0, 1, 0, 1, 0, 1, 0, -9])
    }

    @Test("are refused with the line of a record that cannot be split into fields")
    func malformedRecords() async throws {
        let mapping = LabelMapping(in: .sourceTable, ColumnSpecification("lost", .real))
        var batch = RowBatch(schema: try mapping.table(beside: StoreVariant.standard.table).schema)
        for column in batch.schema.columns.indices { batch.appendNull(toColumn: column) }
        batch.endRow()
        batch.lines = [3]
        batch.faults = [RowFault(row: 0, column: nil, code: .malformedRecord, expected: "4 fields")]
        let source = try MappedLabels(OneBatchReader(batch), beside: StoreVariant.standard.table, mapping: mapping)
        let error = try await expectError(.dataRefused, "2 fields") {
            try await source.readLabels(chunkRows: 10) { _ in }
        }
        #expect(error.message.contains("line 3 of table parcels cannot be read"), "\(error.message)")
        #expect(error.message.contains("expected 4 fields"), "\(error.message)")
    }

    @Test("are refused as other texts, with the words that are expected", arguments: ["maybe", "", "ja", "yes ", "2"])
    func otherWords(_ word: String) async throws {
        let error = try await expectError(.dataRefused, word) { try await labels(ofWords: ["yes", nil, word]) }
        #expect(
            error.message.contains(
                "line 4, column \"lost\", of table parcels is not a label: expected yes or no, true or false, y or n, or t or f, "
                    + "in any case. Make numbers of such a column in a view"), "\(error.message)")
        #expect(word.isEmpty || !error.message.contains("\"\(word)\""))
    }
}
