import Domain

/// A comparison with golden rows, as it is shown.
extension GoldenComparison {
    /// For people.
    var sentence: String {
        "\(Figures.count(rowCount)) golden rows, largest difference \(largestDifference)"
    }

    /// As parts of a JSON object.
    var fields: [(String, JSONValue)] {
        [("golden_rows", .integer(rowCount)), ("largest_difference", .number(largestDifference))]
    }
}
