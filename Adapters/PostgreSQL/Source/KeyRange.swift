/// Rows that follow each other in the order of their keys, for one reader: whole chunks, or all the rows that are left.
struct KeyRange: Equatable, Sendable {
    /// Where a range begins.
    enum Start: Equatable, Sendable {
        /// Where the whole reading begins: after the row of a position, or with the first row of all.
        case position(Int64?)
        /// After all rows of a key.
        case after(Int64)
    }

    /// Where a range ends.
    struct End: Equatable, Sendable {
        /// The key of its last row, which no row outside of the range has.
        let key: Int64
        /// How many chunks the range has; more than one where rows of one key lie on both sides of a chunk's end.
        let chunks: Int
    }

    /// Its place among the ranges, from 0.
    let number: Int
    /// Where it begins.
    let start: Start
    /// Where it ends; nil for the last range, which has the rows that are left, if any.
    let end: End?
}
