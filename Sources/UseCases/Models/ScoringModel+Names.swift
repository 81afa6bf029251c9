import Domain

extension ScoringModel {
    /// The names of the columns of predictions: those of the outputs, or `score_0`, `score_1` … for margins that are more
    /// or fewer; a matrix without rows shows how many.
    func predictionNames(on scale: PredictionScale) throws -> [String] {
        let columns = signature.entries.map { entry in
            switch entry.kind {
            case .numeric: FeatureColumn.numeric([])
            case .categorical: FeatureColumn.categorical([])
            }
        }
        guard let empty = FeatureMatrix(names: signature.names, columns: columns, rowCount: 0) else {
            throw BatchError(.internal, "the model's signature makes no matrix")
        }
        let count = try predictions(for: empty, on: scale).count
        return count == outputs.count ? outputs.names : PredictionNames.names(count: count)
    }
}

extension [[Double]] {
    /// How many rows have no number in any column.
    func rowsWithoutNumbers(of rowCount: Int) -> Int {
        (0..<rowCount).count { row in allSatisfy { $0[row].isNaN } }
    }
}
