import Tabular

/// The cells of some records, column by column: each one missing, a number, or a place in the bytes of the records.
struct CellGrid {
    /// What is known of a cell.
    struct State: OptionSet {
        let rawValue: UInt8
        static let missing = State(rawValue: 1)
        /// Its value is the bits of a whole number or of a `Double`, as its column has it.
        static let number = State(rawValue: 2)
        /// Its value is where its text lies.
        static let place = State(rawValue: 4)
    }

    /// The number of rows that it has room for.
    let rows: Int
    /// For each cell, a number or a place.
    var values: [UInt64]
    /// For each cell, what its value is.
    var states: [State]
    /// For each column, the states that occur in it.
    var seen: [State]

    /// A grid without values.
    init(rows: Int, columns: Int) {
        self.rows = rows
        values = Array(repeating: 0, count: rows * columns)
        states = Array(repeating: .missing, count: rows * columns)
        seen = Array(repeating: [], count: columns)
    }

    /// Forgets what is in it: every cell is missing, and no state has been seen.
    mutating func clear() {
        for cell in states.indices { states[cell] = .missing }
        for column in seen.indices { seen[column] = [] }
    }

    /// Sets a cell.
    @inline(__always)
    mutating func set(_ row: Int, _ column: Int, _ state: State, _ value: UInt64) {
        let cell = column * rows + row
        values[cell] = value
        states[cell] = state
        seen[column].formUnion(state)
    }

    /// A range of bytes in 64 bits: a record has at most 2²⁰ of them, and all records of a block fewer than 2⁴⁰.
    static func place(_ range: Range<Int>) -> UInt64 { UInt64(range.lowerBound) << 24 | UInt64(range.count) }

    /// Adds a column of numbers to a batch.
    ///
    /// - Parameter number: the number that some bits are.
    @inline(__always)
    func append<Number>(
        _ column: Int, rows: Int, to numbers: inout NumberColumn<Number>, _ number: (UInt64) -> Number
    ) {
        let first = column * self.rows
        guard seen[column] != .number else {
            return numbers.append(count: rows) { number(values[first + $0]) }
        }
        numbers.append(count: rows) { states[first + $0] == .number ? number(values[first + $0]) : nil }
    }

    /// Where the text of a cell lies; nil when it is missing, or a number.
    func place(_ row: Int, _ column: Int) -> Range<Int>? {
        let cell = column * rows + row
        guard states[cell] == .place else { return nil }
        let start = Int(values[cell] >> 24)
        return start..<start + Int(values[cell] & 0xFF_FFFF)
    }
}
