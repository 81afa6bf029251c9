public import Domain

/// Scores the entities of a selection without a run, for people to look at: rows of the store, identified by their
/// keys.
public struct PredictEntities<Entity: Sendable>: Sendable {
    private let source: any EntitySource<Entity>
    private let problem: ScoringProblem<Entity>
    private let identity: RowIdentity
    private let chunkRows: Int
    private let context: RunContext

    /// Creates the use case.
    ///
    /// - Parameter identity: the columns that identify a row in what is written.
    public init(
        source: any EntitySource<Entity>, problem: ScoringProblem<Entity>, identity: RowIdentity, chunkRows: Int,
        context: RunContext
    ) {
        self.source = source
        self.problem = problem
        self.identity = identity
        self.chunkRows = chunkRows
        self.context = context
    }

    /// Scores all entities of a selection, without those that violate the contract, in the order of their keys.
    ///
    /// - Throws: `config` for a feature that the problem does not have.
    public func callAsFunction(
        _ model: any ScoringModel, on scale: PredictionScale, of selection: Selection, to table: any PredictionTable
    ) async throws -> PredictRows.Outcome {
        let rows = LabelledRowReader(source: source, labels: nil, problem: problem, chunkRows: chunkRows)
        let features = try rows.select(model.signature.names)
        let meter = StageMeter(.predict, expectedRows: try await source.rowCount(of: selection), context: context)
        let missing = Accumulator(0)
        let hasPartitions = identity.partition != nil
        try await table.writePredictions(identity: identity, names: try model.predictionNames(on: scale)) { append in
            try await rows.read(selection, nil, features: features, withPartitions: hasPartitions, meter: meter) {
                chunk in
                let predictions = try model.predictions(for: chunk.matrix, on: scale)
                try await append(chunk.rows, predictions)
                missing.update { $0 += predictions.rowsWithoutNumbers(of: chunk.matrix.rowCount) }
            }
        }
        return PredictRows.Outcome(report: meter.finish(), withoutScore: missing.value)
    }
}
