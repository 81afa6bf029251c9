import Models

/// The axes of a value that has something for every row: the rows lie along one axis; axes before it have size 1.
///
/// So a value is a list of columns, one for each position along the axes after the rows; the last axis varies fastest.
struct Shape: Equatable, Sendable {
    /// The number of axes, of size 1, before the rows.
    var leading = 0
    /// The sizes of the axes after the rows.
    var inner: [Int]

    /// One column for each row: a matrix.
    static func matrix(_ width: Int) -> Shape { Shape(inner: [width]) }

    /// The number of axes.
    var rank: Int { leading + 1 + inner.count }
    /// The number of columns.
    var width: Int { inner.reduce(1, *) }
    /// Whether all columns lie along the last axis.
    var isFlat: Bool { inner.dropLast().allSatisfy { $0 == 1 } }

    /// Checks that an axis of a node is the last one, along which all columns lie.
    ///
    /// - Throws: `ModelError` otherwise.
    func checkLast(axis: Int) throws {
        guard !inner.isEmpty, isFlat, axis == -1 || axis == rank - 1 else {
            throw ModelError("axis \(axis) of a value with \(rank) axes is not supported; expected the last one")
        }
    }
}
