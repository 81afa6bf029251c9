public import Domain

/// Scores rows of named feature values: how a scientist checks a model in a minute, without a job.
public struct PredictRows: Sendable {
    private let rows: any FeatureRowSource
    private let table: any PredictionTable
    private let chunkRows: Int
    private let context: RunContext

    /// The use case with its ports.
    public init(rows: any FeatureRowSource, table: any PredictionTable, chunkRows: Int, context: RunContext) {
        self.rows = rows
        self.table = table
        self.chunkRows = chunkRows
        self.context = context
    }

    /// Scores all rows, in their order.
    ///
    /// - Returns: the rows read and written.
    /// - Throws: `dataRefused` for a value that cannot be read; `config` for a column that is missing.
    public func callAsFunction(_ model: any PredictiveModel, on scale: PredictionScale) async throws -> StageReport {
        let meter = StageMeter(.predict, context: context)
        try await table.writePredictions(names: try names(for: model, on: scale)) { append in
            try await rows.lend(model.signature, chunkRows: chunkRows) { matrix in
                try await append(try model.predictions(for: matrix, on: scale))
                await meter.advance(rowsIn: matrix.rowCount, rowsOut: matrix.rowCount)
            }
        }
        return await meter.finish()
    }

    /// The names of the columns: `score`, or `score_0`, `score_1` … for several.
    ///
    /// Margins may be more numbers than the response has; a matrix without rows tells how many.
    private func names(for model: any PredictiveModel, on scale: PredictionScale) throws -> [String] {
        let columns = model.signature.entries.map { entry in
            switch entry.kind {
            case .numeric: FeatureColumn.numeric([])
            case .categorical: FeatureColumn.categorical([])
            }
        }
        guard let empty = FeatureMatrix(names: model.signature.names, columns: columns, rowCount: 0) else {
            throw BatchError(.internal, "the model's signature makes no matrix")
        }
        return PredictionNames.names(count: try model.predictions(for: empty, on: scale).count)
    }
}
