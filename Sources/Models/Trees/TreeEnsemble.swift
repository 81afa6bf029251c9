/// Decision trees, ready to score chunks.
struct TreeEnsemble: Sendable {
    private let forest: Forest

    /// Prepares trees for scoring.
    init(_ forest: Forest) {
        self.forest = forest
    }

    /// The margins of every row: a column for each output.
    ///
    /// - Parameters:
    ///   - columns: the values of each feature, in the order of the features; NaN is missing, a category is its code.
    ///   - rowCount: how many values a column has.
    func margins(of columns: [[Double]], rowCount: Int) -> [[Double]] {
        ReferenceWalk(forest: forest).margins(of: columns, rowCount: rowCount)
    }
}
