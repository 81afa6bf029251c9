import Domain
import InMemory
import UseCases

/// A published table that has something else than what was published.
struct AlteredScores: PublishedScores {
    let store: InMemoryStore
    var changeRows: @Sendable (inout [PublishedScore]) -> Void = { _ in }
    let change: @Sendable (inout PublishedTally) -> Void

    var target: String { store.target }

    func tally(of run: RunRecord) async throws -> PublishedTally {
        var tally = await store.tally(of: run)
        change(&tally)
        return tally
    }

    func scores(of partition: Partition, order: ScoreOrder, limit: Int?) async throws -> [PublishedScore] {
        var rows = await store.scores(of: partition, order: order, limit: limit)
        changeRows(&rows)
        return rows
    }
}
