import UseCases

/// Takes a row's cells one after the other, each as the type that is expected.
struct CellReader {
    private let table: String
    private let columns: [ColumnSpecification]
    private var cells: ArraySlice<Cell>
    private var position = 0

    init(_ cells: [Cell], of table: LedgerTable) throws {
        try self.init(cells, table: table.rawValue, columns: table.schema.columns)
    }

    init(_ cells: [Cell], table: String, columns: [ColumnSpecification]) throws {
        guard cells.count == columns.count else {
            throw BatchError(
                .config,
                "a row of the ledger's table \(table) has \(cells.count) columns, expected \(columns.count); was it made by "
                    + "another version of this program?")
        }
        self.table = table
        self.columns = columns
        self.cells = cells[...]
    }

    mutating func integer() throws -> Int {
        guard let value = try optionalInteger() else { throw mismatch() }
        return value
    }

    mutating func optionalInteger() throws -> Int? {
        switch next() {
        case .integer(let value): return Int(value)
        case .null: return nil
        case .real, .text: throw mismatch()
        }
    }

    mutating func optionalReal() throws -> Double? {
        switch next() {
        case .real(let value): return value
        case .integer(let value): return Double(value)
        case .null: return nil
        case .text: throw mismatch()
        }
    }

    mutating func text() throws -> String {
        guard let value = try optionalText() else { throw mismatch() }
        return value
    }

    mutating func optionalText() throws -> String? {
        switch next() {
        case .text(let value): return value
        case .null: return nil
        case .real, .integer: throw mismatch()
        }
    }

    /// A text that must have a certain form.
    mutating func value<Value>(_ make: (String) -> Value?) throws -> Value {
        guard let value = make(try text()) else { throw mismatch() }
        return value
    }

    /// A text that must have a certain form, where there is one.
    mutating func optionalValue<Value>(_ make: (String) -> Value?) throws -> Value? {
        guard let text = try optionalText() else { return nil }
        guard let value = make(text) else { throw mismatch() }
        return value
    }

    /// Passes over a cell.
    mutating func skip() { _ = next() }

    private mutating func next() -> Cell {
        position += 1
        return cells.popFirst() ?? .null
    }

    /// The error for the cell that was taken last.
    func mismatch() -> BatchError {
        BatchError(
            .config,
            "column \"\(columns[max(position, 1) - 1].name)\" of the ledger's table \(table) has a value that this program "
                + "never writes; was the table changed by hand, or by another version?")
    }
}
