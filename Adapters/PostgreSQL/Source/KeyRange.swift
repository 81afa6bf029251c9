#if PostgreSQL
import Domain
import Tabular

/// Rows that follow each other in the order of their keys, for one reader: whole chunks, or all remaining rows.
struct KeyRange: Equatable, Sendable {
    /// Where a range begins.
    enum Start: Equatable, Sendable {
        /// Where the whole reading begins: after a position, or with the first row.
        case position(KeyPosition?)
        /// After all rows of a key.
        case after(Key)
    }

    /// Where a range ends.
    struct End: Equatable, Sendable {
        /// The key of its last row, which no row outside the range has.
        let key: Key
        /// How many chunks the range has; more than one where rows of one key lie on both sides of the end of a chunk.
        let chunks: Int
    }

    /// Its place among the ranges, from 0.
    let number: Int
    /// Where it begins.
    let start: Start
    /// Where it ends; nil for the last range, which has the remaining rows, if any.
    let end: End?
}
#endif
