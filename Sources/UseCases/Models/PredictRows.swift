public import Domain

/// Scores rows of named feature values, so that a data scientist can check a model quickly, without a job.
public struct PredictRows: Sendable {
    /// The result.
    public struct Outcome: Equatable, Sendable {
        /// The rows read and written.
        public let report: StageReport
        /// How many of them have no score, because the model cannot take their values.
        public let withoutScore: Int
    }

    private let rows: any FeatureRowSource
    private let table: any PredictionTable
    private let chunkRows: Int
    private let context: RunContext

    /// Creates the use case.
    public init(rows: any FeatureRowSource, table: any PredictionTable, chunkRows: Int, context: RunContext) {
        self.rows = rows
        self.table = table
        self.chunkRows = chunkRows
        self.context = context
    }

    /// Scores all rows, in their order.
    ///
    /// - Throws: `dataRefused` for a value that cannot be read; `config` for a column that is missing.
    public func callAsFunction(_ model: any ScoringModel, on scale: PredictionScale) async throws -> Outcome {
        let meter = StageMeter(.predict, context: context)
        let missing = Accumulator(0)
        try await table.writePredictions(identity: nil, names: try model.predictionNames(on: scale)) { append in
            try await rows.read(model.signature, chunkRows: chunkRows) { matrix in
                let predictions = try model.predictions(for: matrix, on: scale)
                try await append(nil, predictions)
                missing.update { $0 += predictions.rowsWithoutNumbers(of: matrix.rowCount) }
                meter.advance(rowsIn: matrix.rowCount, rowsOut: matrix.rowCount)
            }
        }
        return Outcome(report: meter.finish(), withoutScore: missing.value)
    }
}
