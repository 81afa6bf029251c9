public import Domain

/// Scores rows of named feature values: how a scientist checks a model in a minute, without a job.
public struct PredictRows: Sendable {
    /// What came out of it.
    public struct Outcome: Equatable, Sendable {
        /// The rows read and written.
        public let report: StageReport
        /// How many of them have no score: the model cannot be given what they hold.
        public let withoutScore: Int
    }

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
    /// - Throws: `dataRefused` for a value that cannot be read; `config` for a column that is missing.
    public func callAsFunction(_ model: any PredictiveModel, on scale: PredictionScale) async throws -> Outcome {
        let meter = StageMeter(.predict, context: context)
        let missing = MissingScores()
        try await table.writePredictions(names: try names(for: model, on: scale)) { append in
            try await rows.lend(model.signature, chunkRows: chunkRows) { matrix in
                let predictions = try model.predictions(for: matrix, on: scale)
                try await append(predictions)
                await missing.add(predictions, rows: matrix.rowCount)
                await meter.advance(rowsIn: matrix.rowCount, rowsOut: matrix.rowCount)
            }
        }
        return Outcome(report: await meter.finish(), withoutScore: await missing.count)
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

/// Counts rows that have no score at all.
private actor MissingScores {
    private(set) var count = 0

    func add(_ columns: [[Double]], rows: Int) {
        for row in 0..<rows where columns.allSatisfy({ $0[row].isNaN }) { count += 1 }
    }
}
