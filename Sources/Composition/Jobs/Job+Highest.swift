public import Domain
import Synchronization
import UseCases

extension Job {
    /// The published rows of a partition with the highest scores, and what the problem shows of each entity.
    public func highest(of partition: Partition, limit: Int) async throws -> [HighlightedScore] {
        let rows = try await published.scores(of: partition, order: .highestFirst, limit: limit)
        let wanted = Set(rows.map(\.key))
        let found = Mutex<[Key: [String?]]>([:])
        let highlights = scoring.highlights
        guard !wanted.isEmpty, !highlights.isEmpty else { return rows.map { HighlightedScore(score: $0, texts: []) } }
        try await source.read(.partition(partition), after: nil, chunkRows: chunkRows) { chunk in
            let decoded = try chunk.decode()
            for row in 0..<decoded.keys.count where wanted.contains(decoded.keys[row]) {
                let entity = decoded.entities[row]
                found.withLock { $0[decoded.keys[row]] = highlights.map { $0.text(entity) } }
            }
        }
        return found.withLock { found in rows.map { HighlightedScore(score: $0, texts: found[$0.key] ?? []) } }
    }
}
