public import Domain

/// Turns a chunk of entities into a chunk of scores: contract, features, model. A pure function.
public struct EntityScorer<Entity: Sendable>: Sendable {
    private let contract: DataContract<Entity>
    private let features: FeatureCatalogue<Entity>
    private let model: any ScoringModel
    /// The scores that rows have already; nil when each row is scored.
    private(set) var kept: KeptScores?

    /// How many rows go through features and model at a time: as many as stay in the cache.
    private static var blockRows: Int { 2048 }

    /// Creates a scorer; throws `config` when the problem does not have a feature that the model needs.
    public init(model: any ScoringModel, problem: ScoringProblem<Entity>) throws {
        contract = problem.contract
        self.model = model
        do {
            features = try problem.features.select(model.signature)
        } catch {
            throw BatchError(.config, "\(error) (batch-score features lists the catalogue)", cause: error)
        }
    }

    /// A scorer that scores only the rows that have no score yet.
    func keeping(_ scores: KeptScores) -> EntityScorer {
        var scorer = self
        scorer.kept = scores
        return scorer
    }

    /// Decodes the rows of a chunk, scores the entities that the contract allows, and rejects the others.
    func score(_ chunk: SourceChunk<Entity>, index: Int) throws -> ScoredChunk {
        let decoded = try decoded(chunk)
        let violations = Stopwatch.time(.validating) { contract.violations(among: decoded.entities) }
        let outputs = try outputs(for: decoded, without: violations.map(\.row))
        return ScoredChunk(
            index: index, keys: decoded.keys.dropping(violations.map(\.row)), outputs: outputs,
            rejections: decoded.rejections + violations.map { $0.rejection(key: decoded.keys[$0.row]) },
            position: chunk.position, sourceChecksum: decoded.checksum)
    }

    /// Decodes the rows of a chunk that was scored before.
    func rows(of chunk: SourceChunk<Entity>) throws -> ReadRows {
        ReadRows(chunks: 1, count: chunk.rowCount, checksum: try decoded(chunk).checksum)
    }

    private func decoded(_ chunk: SourceChunk<Entity>) throws -> EntityChunk<Entity> {
        let decoded = try Stopwatch.time(.decoding) { try chunk.decode() }
        guard decoded.rowCount == chunk.rowCount, decoded.keys.count == decoded.entities.count else {
            throw BatchError(
                .internal, "\(chunk.rowCount) rows were read and \(decoded.rowCount) decoded, expected as many")
        }
        return decoded
    }

    /// One column for each output, without the rejected rows, which ascend: kept scores, and new ones for the other rows.
    private func outputs(for chunk: EntityChunk<Entity>, without rejected: [Int]) throws -> [[Double]] {
        guard let kept else { return try outputs(for: chunk.entities, without: rejected) }
        let matches = kept.matches(chunk.keys, without: rejected)
        let skipped = (rejected + matches.map(\.row)).sorted()
        return try outputs(for: chunk.entities, without: skipped).enumerated().map { output, fresh in
            kept.merged(output, matches, with: fresh, without: rejected)
        }
    }

    /// One column for each output, without the rejected rows, which ascend.
    private func outputs(for entities: [Entity], without rejected: [Int]) throws -> [[Double]] {
        var outputs = [[Double]](repeating: [], count: model.outputs.count)
        for index in outputs.indices { outputs[index].reserveCapacity(entities.count - rejected.count) }
        var rejected = rejected[...]
        for start in stride(from: 0, to: entities.count, by: Self.blockRows) {
            let end = min(start + Self.blockRows, entities.count)
            let dropped = rejected.prefix { $0 < end }
            rejected = rejected.dropFirst(dropped.count)
            let matrix = Stopwatch.time(.features) {
                features.matrix(of: entities.span.extracting(start..<end)).dropping(dropped.map { $0 - start })
            }
            let block = try Stopwatch.time(.scoring) { try model.outputs(for: matrix) }
            guard block.count == outputs.count, block.allSatisfy({ $0.count == matrix.rowCount }) else {
                throw BatchError(
                    .internal,
                    "the model gave \(block.count) columns of \(block.map(\.count)) numbers for \(matrix.rowCount) rows, "
                        + "expected \(outputs.count) columns")
            }
            for (index, column) in block.enumerated() { outputs[index] += column }
        }
        return outputs
    }
}
