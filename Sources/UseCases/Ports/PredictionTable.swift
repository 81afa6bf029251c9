/// Where predictions are written for people.
///
/// Contract: the rows appended become the table's contents in one step, when `fill` returns; when it throws, the table
/// is as it was before. Numbers are written so that reading them gives the same numbers; NaN is an empty value.
public protocol PredictionTable: Sendable {
    /// Writes rows of predictions.
    ///
    /// - Parameters:
    ///   - identity: the columns that say which row it is; nil when the rows are those of a file, in its order.
    ///   - names: the names of the predictions.
    ///   - fill: appends the rows, chunk by chunk: which they are, where there is an identity, and one column of values for
    ///     each name.
    func writePredictions(
        identity: RowIdentity?, names: [String],
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable (IdentifiedRows?, [[Double]]) async throws -> Void)
            async throws -> Void
    ) async throws
}
