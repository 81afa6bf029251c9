public import Domain

/// Writes the matrix that the job feeds to its model, so that a data scientist can train elsewhere on the job's own
/// features.
public struct ExportFeatures<Entity: Sendable>: Sendable {
    private let source: any EntitySource<Entity>
    private let labels: (any LabelSource)?
    private let problem: ScoringProblem<Entity>
    private let identity: RowIdentity
    private let chunkRows: Int
    private let context: RunContext

    /// Creates the use case.
    ///
    /// - Parameter identity: the columns that identify a row in what is written.
    public init(
        source: any EntitySource<Entity>, labels: (any LabelSource)?, problem: ScoringProblem<Entity>,
        identity: RowIdentity, chunkRows: Int, context: RunContext
    ) {
        self.source = source
        self.labels = labels
        self.problem = problem
        self.identity = identity
        self.chunkRows = chunkRows
        self.context = context
    }

    /// Writes the features of the entities of a selection, without those that violate the contract.
    ///
    /// - Parameters:
    ///   - names: the features to write, in their order.
    ///   - selection: which entities.
    ///   - withLabels: whether to add the labels; if so, entities without one are left out, as in training.
    ///   - table: where to.
    /// - Returns: the rows read and written.
    /// - Throws: `config` for an unknown feature, and for labels of a problem that has none.
    public func callAsFunction(
        _ names: [String], of selection: Selection, withLabels: Bool, to table: any FeatureTable
    ) async throws -> StageReport {
        let rows = LabelledRowReader(source: source, labels: labels, problem: problem, chunkRows: chunkRows)
        let features = try rows.select(names)
        try checkNames(features.names, label: withLabels ? problem.label?.name : nil)
        let known = withLabels ? try await rows.readLabels() : nil
        let meter = StageMeter(
            .features, expectedRows: try await source.rowCount(of: selection), context: context)
        let hasPartitions = identity.partition != nil
        try await table.writeFeatures(
            identity: identity, names: features.names, label: withLabels ? problem.label?.name ?? "label" : nil
        ) { append in
            try await rows.read(selection, known, features: features, withPartitions: hasPartitions, meter: meter) {
                chunk in
                try await append(chunk)
            }
        }
        return meter.finish()
    }

    /// Readers of a file with two columns of the same name would use only one of them.
    private func checkNames(_ features: [String], label: String?) throws {
        let taken = Set(identity.columns + [label].compactMap { $0 })
        guard let name = features.first(where: taken.contains) else { return }
        throw BatchError(
            .config,
            "feature \"\(name)\" has the name of a column of the key, the partition or the label, which are written too; "
                + "give the feature another name, or leave it out (training.features)")
    }
}
