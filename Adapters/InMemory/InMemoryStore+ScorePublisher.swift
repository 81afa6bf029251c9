public import Domain
public import UseCases

extension InMemoryStore: ScorePublisher, PublishedScores {
    /// See ``UseCases/ScorePublisher``. Rows stay where they are; which run is published is one entry.
    public func publish(_ claim: RunClaim, at time: Timestamp) throws -> RunRecord {
        let current = try record(under: claim)
        let record = try applying(RunChange(to: .published, at: time), to: current)
        let rows = staged[current.id]?.count ?? 0
        guard rows == current.counts.staged else {
            throw BatchError(
                .dataRefused,
                "run \(current.id) has \(rows) staged rows, the ledger says \(current.counts.staged); not published")
        }
        let others = runs.values.filter {
            $0.id != current.id && PublicationKey($0) == PublicationKey(current)
        }
        for other in others where other.status == .superseded {
            runs[other.id] = try applying(RunChange(to: .abandoned, at: time), to: other)
            staged[other.id] = nil
        }
        for other in others where other.status == .published {
            runs[other.id] = try applying(RunChange(to: .superseded, at: time), to: other)
        }
        runs[record.id] = record
        publishedRows[PublicationKey(record)] = record.id
        return record
    }

    /// See ``UseCases/PublishedScores``.
    public func scores(of partition: Partition, order: ScoreOrder, limit: Int?) -> [PublishedScore] {
        let rows = publishedRows.filter { $0.key.partition == partition }.values.compactMap { runs[$0] }
            .flatMap { run in
                (staged[run.id] ?? []).map {
                    PublishedScore(
                        partition: partition, score: $0, run: run.id, modelName: run.recipe.model.name,
                        modelVersion: run.recipe.model.version)
                }
            }
        let sorted =
            switch order {
            case .byKey: rows.sorted { $0.score.flight < $1.score.flight }
            case .highestFirst:
                rows.sorted { ($1.score.value, $0.score.flight) < ($0.score.value, $1.score.flight) }
            }
        return Array(sorted.prefix(limit ?? sorted.count))
    }

    private func applying(_ change: RunChange, to run: RunRecord) throws -> RunRecord {
        do {
            return try run.applying(change)
        } catch {
            throw BatchError(.usage, "run \(run.id): \(error)", cause: error)
        }
    }
}
