import Domain

/// A graph of another library with its inputs bound to features.
struct ONNXModel: ScoringModel {
    /// Columns of a slot that a prediction consists of.
    struct Result: Equatable, Sendable {
        let slot: Int
        let columns: Range<Int>
    }

    /// The features, in the order of the inputs.
    let signature: FeatureSignature
    /// What the response consists of.
    let outputs: ModelOutputs
    let inputs: [ONNXInput]
    let program: Program
    /// What the graph gives.
    let response: Result
    /// What it gives before its last logistic function or softmax; the response where there is none.
    let margin: Result

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try signature.check(matrix)
        let result = scale == .margin ? margin : response
        var predictions = result.columns.map { _ in [Double]() }
        for start in stride(from: 0, to: matrix.rowCount, by: program.blockSize) {
            let block = scores(of: matrix, rows: start..<min(start + program.blockSize, matrix.rowCount), result)
            for column in predictions.indices { predictions[column] += block[column] }
        }
        return predictions
    }

    private func scores(of matrix: FeatureMatrix, rows: Range<Int>, _ result: Result) -> [[Double]] {
        var batch = Batch(rowCount: rows.count)
        var start = 0
        let columns = inputs.map { input in
            defer { start += input.width }
            return input.columns(matrix.columns[start..<start + input.width], rows: rows, &batch)
        }
        var scores = Array(program.run(columns, &batch)[result.slot].numbers[result.columns])
        for row in batch.refused {
            for column in scores.indices { scores[column][row] = .nan }
        }
        return scores
    }
}
