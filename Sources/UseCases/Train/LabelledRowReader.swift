import Domain

/// Reads entities and their labels, and computes features: the one way that training and exports share.
struct LabelledRowReader<Entity: Sendable>: Sendable {
    let source: any EntitySource<Entity>
    let labels: (any LabelSource)?
    let problem: ScoringProblem<Entity>
    let chunkRows: Int

    /// The features of these names; throws `config` for an unknown one.
    func select(_ names: [String]) throws -> FeatureCatalogue<Entity> {
        do {
            return try problem.features.select(names)
        } catch {
            throw BatchError(.config, "\(error) (batch-score features lists the catalogue)", cause: error)
        }
    }

    /// All labels that are known.
    ///
    /// - Throws: `config` when the job has no labels.
    func readLabels() async throws -> KeyedLabels {
        guard let labels else {
            throw BatchError(
                .config,
                "problem \(problem.name) has no label; name the column of the label in the configuration (source.label)"
            )
        }
        let known = Accumulator(KeyedLabels())
        try await labels.readLabels(chunkRows: chunkRows) { chunk in
            known.update { $0.add(chunk.values, for: chunk.keys) }
        }
        return known.value
    }

    /// Reads the rows of a selection chunk by chunk. Entities that violate the contract are left out, and with labels,
    /// so are entities without one, because nothing can be learned from them.
    func read(
        _ selection: Selection, _ labels: KeyedLabels?, features: FeatureCatalogue<Entity>, withPartitions: Bool,
        meter: StageMeter, _ body: @escaping @Sendable (ExportedFeatures) async throws -> Void
    ) async throws {
        try await source.read(selection, after: nil, chunkRows: chunkRows) { chunk in
            let decoded = try chunk.decode(withPartitions: withPartitions)
            let violations = problem.contract.violations(among: decoded.entities)
            let values = labels?.labels(of: decoded.keys) ?? []
            let rows = Set(violations.map(\.row)).union(values.indices.filter { values[$0].isNaN }).sorted()
            let kept = decoded.entities.count - rows.count
            if kept > 0 {
                let all = ExportedFeatures(
                    rows: IdentifiedRows(partitions: decoded.partitions, keys: decoded.keys),
                    matrix: features.matrix(of: decoded.entities), labels: values)
                try await body(all.dropping(rows))
            }
            let rejections =
                decoded.rejections + violations.map { $0.rejection(key: decoded.keys[$0.row]) }
            meter.advance(rowsIn: chunk.rowCount, rowsOut: kept, rejections: rejections)
        }
    }
}
