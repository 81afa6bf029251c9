/// Rows and what the library that trained a model says of them: the model is trusted when it says the same here.
public struct GoldenRows: Equatable, Sendable {
    /// The features of the rows, as the model wants them.
    public let matrix: FeatureMatrix
    /// The trainer's responses: a column for each number that the model gives.
    public let expected: [[Double]]

    /// Golden rows by their parts; nil unless there is a row, and every column has a value for each.
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
