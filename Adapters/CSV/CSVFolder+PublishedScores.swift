public import Domain
import LocalFiles
public import UseCases

extension CSVFolder: PublishedScores {
    /// See ``UseCases/PublishedScores``.
    public func scores(of partition: Partition, order: ScoreOrder, limit: Int?) throws -> [PublishedScore] {
        try settle()
        let file = path(layout.scores(of: partition))
        guard LocalFile.exists(file) else { return [] }
        let rows = try ScoreFile.rows(file)
        let sorted =
            switch order {
            case .byKey: rows.sorted { $0.score.flight < $1.score.flight }
            case .highestFirst:
                rows.sorted { ($1.score.value, $0.score.flight) < ($0.score.value, $1.score.flight) }
            }
        return Array(sorted.prefix(limit.map { max(0, $0) } ?? sorted.count))
    }
}
