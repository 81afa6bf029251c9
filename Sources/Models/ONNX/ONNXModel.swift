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
        var batch = Batch(rowCount: matrix.rowCount)
        var start = 0
        let columns = inputs.map { input in
            defer { start += input.width }
            return input.columns(matrix.columns[start..<start + input.width], &batch)
        }
        let slots = program.run(columns, &batch)
        let output = scale == .margin ? margin : response
        var predictions = Array(slots[output.slot].numbers[output.columns])
        for row in batch.refused {
            for column in predictions.indices { predictions[column][row] = .nan }
        }
        return predictions
    }
}
