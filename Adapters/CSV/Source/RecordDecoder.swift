import Domain
import Tabular

/// Makes a batch of records.
///
/// In two passes over as many records as stay in the processor's cache: the first goes once through the bytes of each
/// record, and reads numbers where it finds them; the second fills one column after the other.
struct RecordDecoder: Sendable {
    private enum Field: UInt8 {
        case ignored
        case integer
        case real
        case other
    }

    private let schema: TableSchema
    private let clock: WallClock?
    private let form: StandardForm?
    private let nulls: NullValues
    /// For each field of the file, how it is read, and the column that it becomes.
    private let fields: [(kind: Field, column: Int)]

    /// Creates a decoder.
    ///
    /// - Parameters:
    ///   - schema: the columns.
    ///   - clock: the clock that timestamps are read on; nil when no column has any.
    ///   - fields: for each column, its field in the file.
    ///   - fieldCount: how many fields a record has.
    ///   - form: what puts texts back into what the file has; nil where they are so.
    ///   - nulls: texts that mean "no value" in each column.
    init(
        schema: TableSchema, clock: WallClock?, fields: [Int], fieldCount: Int, form: StandardForm?, nulls: NullValues
    ) {
        self.schema = schema
        self.clock = clock
        self.form = form
        self.nulls = nulls
        var kinds = Array(repeating: (kind: Field.ignored, column: 0), count: fieldCount)
        for (column, field) in fields.enumerated() {
            switch schema.columns[column].type {
            // A number that means "no value" is found among the texts.
            case .integer where nulls.haveNumbers, .real where nulls.haveNumbers: kinds[field] = (.other, column)
            case .integer: kinds[field] = (.integer, column)
            case .real: kinds[field] = (.real, column)
            case .boolean, .day, .timestamp, .text: kinds[field] = (.other, column)
            }
        }
        self.fields = kinds
    }

    /// All records as rows; what cannot be read becomes null, and a fault.
    func batch(of block: RecordBlock) -> RowBatch {
        var batch = RowBatch(schema: schema)
        batch.reserveCapacity(block.count)
        batch.lines = block.lines
        batch.faults = block.faults
        let columns = schema.columns.count
        let rows = max(1, min(block.count, Self.cellsAtOnce / max(1, columns)))
        var grid = CellGrid(rows: rows, columns: columns)
        var first = 0
        var quoted = block.quoted[...]
        while first < block.count {
            let next = min(block.count, first + rows)
            grid.clear()
            for record in first..<next {
                let range = block.range(of: record)
                if let split = quoted.first, split.record == record {
                    quoted.removeFirst()
                    place(split.ends, from: range.lowerBound, row: record - first, in: &grid)
                } else if range.isEmpty {
                    // Malformed: a fault of the block.
                    for column in 0..<columns { grid.seen[column].insert(.missing) }
                } else {
                    scan(block.bytes.span, range, row: record - first, in: &grid)
                }
            }
            for column in 0..<columns {
                append(column, of: &grid, rows: next - first, bytes: block.bytes.span, to: &batch)
            }
            batch.endRows(next - first)
            first = next
        }
        if batch.faults.count > block.faults.count {
            batch.faults.sort { ($0.row, $0.column ?? -1) < ($1.row, $1.column ?? -1) }
        }
        return batch
    }

    private static let cellsAtOnce = 1 << 15
}

extension RecordDecoder {
    private func place(_ ends: [Int], from start: Int, row: Int, in grid: inout CellGrid) {
        var begin = start
        for (field, end) in zip(fields, ends) {
            if field.kind != .ignored {
                let range = begin..<start + end
                grid.set(row, field.column, range.isEmpty ? .missing : .place, CellGrid.place(range))
            }
            begin = start + end + 1
        }
    }

    /// Reads the fields of a record without quotes, which has as many of them as the header.
    private func scan(_ bytes: Span<UInt8>, _ range: Range<Int>, row: Int, in grid: inout CellGrid) {
        // Beyond the end of the record, so that whole words can be read: a line feed stops every number.
        var position = range.lowerBound
        for field in fields {
            let begin = position
            var state = CellGrid.State.place
            var value: UInt64 = 0
            switch field.kind {
            case .real:
                if let scan = DecimalScan(bytes, at: &position), let number = scan.exactValue ?? scan.quotient {
                    value = number.bitPattern
                    state = .number
                }
            case .integer:
                if let number = NumberText.integer(bytes, at: &position) {
                    value = UInt64(bitPattern: number)
                    state = .number
                }
            case .ignored, .other: break
            }
            if position < range.upperBound, bytes[position] != .comma {
                state = .place
                position += 1
                while position < range.upperBound, bytes[position] != .comma { position += 1 }
            }
            if field.kind != .ignored {
                if position == begin {
                    state = .missing
                } else if state == .place {
                    value = CellGrid.place(begin..<position)
                }
                grid.set(row, field.column, state, value)
            }
            position += 1
        }
    }
}

extension RecordDecoder {
    private func append(
        _ column: Int, of grid: inout CellGrid, rows: Int, bytes: Span<UInt8>, to batch: inout RowBatch
    ) {
        let slot = schema.slots[column]
        if grid.seen[column].contains(.place) { readTexts(column, of: &grid, rows: rows, bytes: bytes, &batch) }
        switch schema.columns[column].type.storage {
        case .reals: grid.append(column, rows: rows, to: &batch.reals[slot]) { Double(bitPattern: $0) }
        case .integers: grid.append(column, rows: rows, to: &batch.integers[slot]) { Int64(bitPattern: $0) }
        case .texts:
            let start = batch.texts[slot].bytes.count
            batch.texts[slot].append(count: rows, from: bytes) { grid.place($0, column) }
            if let form { form.restore(&batch.texts[slot].bytes, from: start) }
        }
    }

    /// Reads the cells of a column of which only the place is known. What is no value is missing, and a fault.
    private func readTexts(
        _ column: Int, of grid: inout CellGrid, rows: Int, bytes: Span<UInt8>, _ batch: inout RowBatch
    ) {
        let type = schema.columns[column].type
        grid.seen[column].remove(.place)
        for row in 0..<rows {
            guard let range = grid.place(row, column) else { continue }
            let text = bytes.extracting(range)
            if !nulls.isEmpty, nulls.contains(text) {
                grid.set(row, column, .missing, 0)
                continue
            }
            if type == .text, text.isText { continue }
            let bits = bits(of: text, type)
            grid.set(row, column, bits == nil ? .missing : .number, bits ?? 0)
            if bits != nil || (type != .text && MissingText.isMissing(text)) { continue }
            batch.faults.append(
                RowFault(
                    row: batch.rowCount + row, column: column, code: .notOfType, expected: CellText.expected(type)))
        }
    }

    /// The number of a cell; nil for a text that is none of the type.
    private func bits(of text: Span<UInt8>, _ type: ColumnType) -> UInt64? {
        switch type {
        case .real: CellText.real(text)?.bitPattern
        case .integer: NumberText.integer(text).map(UInt64.init(bitPattern:))
        case .boolean, .day, .timestamp:
            // What separates fields in the file may be a part of a moment: 19:00:00.5.
            integer(of: text, type).map(UInt64.init(bitPattern:))
        case .text: nil
        }
    }

    private func integer(of text: Span<UInt8>, _ type: ColumnType) -> Int64? {
        guard let form else { return CellText.integer(text, type, clock) }
        return CellText.integer(form.restored(text).span, type, clock)
    }
}
