/// What a library does with the sums of the leaves.
protocol Link: Sendable {
    /// How many numbers a row's response has.
    var outputCount: Int { get }

    /// The margins, as the library gives them on request; the sums themselves unless said otherwise.
    func margins(of sums: [[Double]]) -> [[Double]]

    /// The response, as the library's `predict` gives it.
    ///
    /// - Parameter margins: a column for each output of the trees.
    /// - Returns: `outputCount` columns.
    func response(of margins: [[Double]]) -> [[Double]]
}

extension Link {
    func margins(of sums: [[Double]]) -> [[Double]] { sums }
}
