import Domain

/// The labels of the rows of a matrix, checked: one finite number for each row, and at least one row.
struct TrainingLabels {
    /// The labels, in the order of the rows.
    let values: [Double]

    /// Checks labels.
    ///
    /// - Throws: ``ModelError`` when there are no rows, not as many labels as rows, or a label that is not finite.
    init(_ values: [Double], for matrix: FeatureMatrix) throws {
        guard matrix.rowCount == values.count else {
            throw ModelError("\(matrix.rowCount) rows of features have \(values.count) labels; expected one for each")
        }
        guard !values.isEmpty else {
            throw ModelError("there is no labelled row to learn from; expected at least one")
        }
        guard let unusable = values.firstIndex(where: { !$0.isFinite }) else {
            self.values = values
            return
        }
        throw ModelError("the label of row \(unusable) is missing or infinite; expected a finite number for each row")
    }

    /// The number of labels, 1 or more.
    var count: Int { values.count }
    /// The mean; of binary labels the share of those that are 1.
    var mean: Double { values.reduce(0, +) / Double(count) }
    /// How many labels are 1, when all of them are 0 or 1; nil otherwise.
    var positives: Int? { values.allSatisfy { $0 == 0 || $0 == 1 } ? values.count { $0 == 1 } : nil }
}
