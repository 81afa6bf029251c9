public import Domain

/// Scores rows of named feature values, so that a data scientist can check a model quickly, without a job.
public struct PredictRows: Sendable {
    /// The result.
    public struct Outcome: Equatable, Sendable {
        /// The rows read and written.
        public let report: StageReport
        /// How many of them have no score, because the model cannot take their values.
        public let withoutScore: Int
        /// How many rows were rejected and are written without a score, so that the others keep their places.
        public var rejected = 0
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

    /// Scores all rows, in their order. Rows that the source rejects are written without a score.
    ///
    /// - Throws: `dataRefused` for a value that cannot be read; `config` for a column that is missing.
    public func callAsFunction(_ model: any ScoringModel, on scale: PredictionScale) async throws -> Outcome {
        let meter = StageMeter(.predict, context: context)
        let missing = Accumulator(0)
        let rejected = Accumulator(0)
        try await table.writePredictions(identity: nil, names: try model.predictionNames(on: scale)) { append in
            try await rows.read(model.signature, chunkRows: chunkRows) { rows in
                let count = rows.matrix.rowCount
                var predictions = try model.predictions(for: rows.matrix, on: scale)
                let unscored = predictions.rowsWithoutNumbers(of: count, except: Set(rows.rejected.map(\.row)))
                predictions.clear(rows.rejected.map(\.row))
                try await append(nil, predictions)
                missing.update { $0 += unscored }
                rejected.update { $0 += rows.rejected.count }
                meter.advance(
                    rowsIn: count, rowsOut: count - rows.rejected.count, rejections: rows.rejected.map(\.rejection))
            }
        }
        return Outcome(report: meter.finish(), withoutScore: missing.value, rejected: rejected.value)
    }
}
