import Domain

/// Labels that fit to a matrix, counted.
struct TrainingLabels {
    /// What happened, a label for each row.
    let labels: [Bool]
    /// How many are true.
    let positives: Int

    /// Labels for the rows of a matrix; throws when there are no rows, or not as many labels.
    init(_ labels: [Bool], for matrix: FeatureMatrix) throws {
        guard matrix.rowCount == labels.count else {
            throw ModelError("\(matrix.rowCount) rows of features have \(labels.count) labels; expected one for each")
        }
        guard !labels.isEmpty else {
            throw ModelError(
                "there is no labelled row to learn from; expected at least one: choose other days, or collect outcomes")
        }
        self.labels = labels
        positives = labels.count { $0 }
    }

    /// The share of labels that are true.
    var baseRate: Double { Double(positives) / Double(labels.count) }
}
