public import Domain

/// The last step of a library's `predict`: from the sums of the leaves to the response.
public protocol Link: Sendable {
    /// What the response consists of.
    var outputs: ModelOutputs { get }

    /// The margins, as the library returns them on request. The default returns the sums.
    func margins(of sums: [[Double]]) -> [[Double]]

    /// The response, as the library's `predict` returns it.
    ///
    /// - Parameter margins: a column for each output of the trees.
    /// - Returns: a column for each of ``outputs``.
    func response(of margins: [[Double]]) -> [[Double]]
}

extension Link {
    /// The sums.
    public func margins(of sums: [[Double]]) -> [[Double]] { sums }
}
