/// Where predictions are written for people.
///
/// Contract: the rows appended become the table's contents in one step, when `fill` returns; when it throws, the table is as
/// it was before. Numbers are written so that they read as the same numbers, NaN as an empty value.
public protocol PredictionTable: Sendable {
    /// Writes rows of predictions.
    ///
    /// - Parameters:
    ///   - names: the names of the columns.
    ///   - fill: hands the rows over, chunk by chunk, as a column of values for each name.
    func writePredictions(
        names: [String],
        fill:
            @escaping @Sendable (_ append: @escaping @Sendable ([[Double]]) async throws -> Void) async throws -> Void
    ) async throws
}
