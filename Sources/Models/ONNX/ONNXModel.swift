import Domain

/// A graph of another library with its inputs bound to features.
struct ONNXModel: PredictiveModel {
    /// Columns of a slot that a prediction consists of.
    struct Output: Equatable, Sendable {
        let slot: Int
        let columns: Range<Int>
    }

    /// The features, in the order of the inputs.
    let signature: FeatureSignature
    let inputs: [ONNXInput]
    let program: Program
    /// What the graph gives.
    let response: Output
    /// What it gives before its last logistic function or softmax; the response where there is none.
    let margin: Output

    var outputCount: Int { response.columns.count }

    func predictions(for matrix: FeatureMatrix, on scale: PredictionScale) throws -> [[Double]] {
        try signature.check(matrix)
        let output = scale == .margin ? margin : response
        var predictions = output.columns.map { _ in [Double]() }
        for start in stride(from: 0, to: matrix.rowCount, by: blockSize) {
            let block = scores(of: matrix, rows: start..<min(start + blockSize, matrix.rowCount), output)
            for column in predictions.indices { predictions[column] += block[column] }
        }
        return predictions
    }

    /// How many rows are computed at once: so many that all slots together stay small, however many columns they have.
    private var blockSize: Int { max(1, 2_000_000 / program.width) }

    private func scores(of matrix: FeatureMatrix, rows: Range<Int>, _ output: Output) -> [[Double]] {
        var batch = Batch(rowCount: rows.count)
        var start = 0
        let columns = inputs.map { input in
            defer { start += input.width }
            return input.columns(matrix.columns[start..<start + input.width], rows: rows, &batch)
        }
        var scores = Array(program.run(columns, &batch)[output.slot].numbers[output.columns])
        for row in batch.refused {
            for column in scores.indices { scores[column][row] = .nan }
        }
        return scores
    }
}
