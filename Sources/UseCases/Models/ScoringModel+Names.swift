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
    ///
    /// - Parameters:
    ///   - rowCount: how many rows there are.
    ///   - others: rows that are not counted.
    func rowsWithoutNumbers(of rowCount: Int, except others: Set<Int> = []) -> Int {
        (0..<rowCount).count { row in !others.contains(row) && allSatisfy { $0[row].isNaN } }
    }

    /// Takes the numbers of some rows away.
    mutating func clear(_ rows: [Int]) {
        for row in rows {
            for column in indices { self[column][row] = .nan }
        }
    }
}
