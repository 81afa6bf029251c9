public import Domain
import LocalFiles
import Tabular
public import UseCases

extension CSVFolder: PublishedScores {
    /// The name of the folder with the published files.
    public nonisolated var target: String { layout.scores }

    /// Counts and sums up the published rows of a run's partition.
    public func tally(of run: RunRecord) throws -> PublishedTally {
        try settle()
        let path = path(layout.scores(of: run.partition))
        guard LocalFile.exists(path) else { return PublishedTally() }
        var file = try ScoreFile(path, scores)
        return try file.tally(of: run)
    }

    /// The published rows of a partition.
    public func scores(of partition: Partition, order: ScoreOrder, limit: Int?) throws -> [PublishedScore] {
        try settle()
        let path = path(layout.scores(of: partition))
        guard LocalFile.exists(path) else { return [] }
        var file = try ScoreFile(path, scores)
        let rows = try file.readRows(of: partition).sorted { order.precedes($0, $1) }
        return Array(rows.prefix(limit.map { max(0, $0) } ?? rows.count))
    }
}

extension ScoreOrder {
    /// Whether a row comes before another one.
    fileprivate func precedes(_ left: PublishedScore, _ right: PublishedScore) -> Bool {
        guard case .highestFirst = self else { return left.key < right.key }
        let (first, second) = (left.outputs.first ?? .nan, right.outputs.first ?? .nan)
        if first.isNaN || second.isNaN {
            return first.isNaN && second.isNaN ? left.key < right.key : second.isNaN
        }
        return first == second ? left.key < right.key : first > second
    }
}
