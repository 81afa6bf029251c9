/// The cells of some records, row by row: each one missing, a number, or a place in the bytes of the records.
struct CellGrid {
    /// What is known of a cell.
    enum State: UInt8 {
        case missing
        /// Its value is the bits of a whole number or of a `Double`, as its column has it.
        case number
        /// Its value is where its text lies.
        case place
    }

    /// For each cell, a number or a place.
    var values: [UInt64]
    /// For each cell, what its value is.
    var states: [State]
    /// The number of columns.
    let columns: Int

    /// A grid without values.
    init(rows: Int, columns: Int) {
        self.columns = columns
        values = Array(repeating: 0, count: rows * columns)
        states = Array(repeating: .missing, count: rows * columns)
    }

    /// A range of bytes in 64 bits: a record has at most 2²⁰ of them, and all records of a block fewer than 2⁴⁰.
    static func place(_ range: Range<Int>) -> UInt64 { UInt64(range.lowerBound) << 24 | UInt64(range.count) }

    /// The range of bytes that is a cell's value.
    static func range(_ place: UInt64) -> Range<Int> {
        let start = Int(place >> 24)
        return start..<start + Int(place & 0xFF_FFFF)
    }
}
