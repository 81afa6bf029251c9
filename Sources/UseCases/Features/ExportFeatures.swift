public import Domain

/// Writes the matrix that the job feeds to its model, so that a scientist can train elsewhere on the job's own features.
public struct ExportFeatures: Sendable {
    private let flights: any FlightSource
    private let outcomes: any OutcomeSource
    private let contract: DataContract
    private let chunkRows: Int
    private let context: RunContext

    /// The use case with its ports.
    public init(
        flights: any FlightSource, outcomes: any OutcomeSource, contract: DataContract, chunkRows: Int,
        context: RunContext
    ) {
        self.flights = flights
        self.outcomes = outcomes
        self.contract = contract
        self.chunkRows = chunkRows
        self.context = context
    }

    /// Writes the features of a selection's flights, without those that break the contract.
    ///
    /// - Parameters:
    ///   - features: the features to write, in their order.
    ///   - selection: which flights.
    ///   - withLabels: whether to add the labels; flights without one are left out then, as in training.
    ///   - table: where to.
    /// - Returns: the rows read and written.
    public func callAsFunction(
        _ features: FeatureCatalogue, of selection: FlightSelection, withLabels: Bool, to table: any FeatureTable
    ) async throws -> StageReport {
        let rows = ReadLabelledRows(
            flights: flights, outcomes: outcomes, contract: contract, chunkRows: chunkRows)
        let labels = withLabels ? try await rows.labels() : [:]
        let meter = StageMeter(
            .features, expectedRows: try await flights.rowCount(of: selection), context: context)
        try await table.writeFeatures(names: features.names, withLabels: withLabels) { append in
            try await flights.lend(selection, after: nil, chunkRows: chunkRows) { chunk in
                let (accepted, rejections) = contract.apply(to: chunk.flights)
                let usable = withLabels ? accepted.filter { labels[$0.id] != nil } : accepted
                try await append(features.matrix(of: usable), withLabels ? usable.map { labels[$0.id] } : [])
                await meter.advance(
                    rowsIn: chunk.rowCount, rowsOut: usable.count, rejections: chunk.rejections + rejections)
            }
        }
        return await meter.finish()
    }
}
