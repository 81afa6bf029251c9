public import Domain
public import UseCases

extension InMemoryStore: ScorePublisher, PublishedScores {
    /// Publishes a run's scores. Rows stay where they are; which run is published is one entry.
    public func publish(_ claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        let current = try record(under: claim)
        let plan = try current.publication(among: runs(of: JobPartition(current)), into: target, at: time)
        try current.checkStaged(tally(staged[current.id]))
        for record in plan.abandoned { staged[record.id] = nil }
        for record in plan.changes { runs[record.id] = record }
        publishedRuns[JobPartition(current)] = current.id
        return plan.published
    }

    /// Counts and sums up the published rows of a run's partition.
    public func tally(of run: RunRecord) -> PublishedTally {
        guard let published = publishedRuns[JobPartition(run)] else { return PublishedTally() }
        var tally = tally(staged[published])
        if published != run.id { tally.foreignRows = tally.rows }
        return tally
    }

    private func tally(_ scores: StagedScores?) -> PublishedTally {
        guard let scores else { return PublishedTally() }
        return PublishedTally(rows: scores.keys.count, checksum: RowChecksum(scores: scores.keys, scores.outputs))
    }

    /// The published rows of a partition, of all jobs.
    public func scores(of partition: Partition, order: ScoreOrder, limit: Int?) -> [PublishedScore] {
        let rows = publishedRuns.filter { $0.key.partition == partition }.values.compactMap { runs[$0] }
            .flatMap(publishedScores)
        let sorted =
            switch order {
            case .byKey: rows.sorted { $0.key < $1.key }
            case .highestFirst: rows.sorted { $0.comesBefore($1) }
            }
        return Array(sorted.prefix(limit ?? sorted.count))
    }

    private func publishedScores(_ run: RunRecord) -> [PublishedScore] {
        guard let scores = staged[run.id] else { return [] }
        return (0..<scores.keys.count).map { row in
            PublishedScore(
                partition: run.partition, key: scores.keys[row], outputs: scores.outputs.map { $0[row] }, run: run.id,
                modelName: run.recipe.model.name, modelVersion: run.recipe.model.version)
        }
    }
}

extension PublishedScore {
    /// Whether the row comes before another one when the highest scores come first.
    fileprivate func comesBefore(_ other: PublishedScore) -> Bool {
        let (left, right) = (outputs.first ?? .nan, other.outputs.first ?? .nan)
        if left.isNaN != right.isNaN { return right.isNaN }
        return left > right || ((left == right || left.isNaN) && key < other.key)
    }
}
