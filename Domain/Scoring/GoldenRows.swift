/// Rows with the scores that the library that trained a model gave them. The model is trusted only if it gives the same
/// scores here.
public struct GoldenRows: Equatable, Sendable {
    /// The features of the rows, as the model needs them.
    public let matrix: FeatureMatrix
    /// The trainer's responses: a column for each number that the model gives.
    public let expected: [[Double]]

    /// Creates golden rows; nil unless there is a row, and every column has a value for each.
    public init?(matrix: FeatureMatrix, expected: [[Double]]) {
        guard matrix.rowCount > 0, !expected.isEmpty, expected.allSatisfy({ $0.count == matrix.rowCount }) else {
            return nil
        }
        self.matrix = matrix
        self.expected = expected
    }

    /// Scores the rows and compares.
    ///
    /// - Throws: ``FeatureMismatch`` when the rows have other features than the model wants.
    public func compare(with model: any ScoringModel) throws -> GoldenComparison {
        let given = try model.predictions(for: matrix, on: .response)
        return GoldenComparison(given: given, expected: expected)
    }
}
