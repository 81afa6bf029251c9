import Domain
import Synchronization

/// The scores of an earlier run that a replay keeps, found by their keys.
///
/// It holds them in memory: 8 bytes for each output of a row, and the key.
final class KeptScores: Sendable {
    /// A row that has a score already: its position in a chunk, and that of its score.
    struct Match: Equatable, Sendable {
        let row: Int
        let score: Int
    }

    private let keys: KeyColumn
    private let outputs: [[Double]]
    private let found = Atomic(0)

    /// Keeps the rows of a published partition, which ascend by key.
    ///
    /// - Parameter run: the run that published them.
    /// - Throws: `dataRefused` when they are not what it published.
    init(_ rows: [PublishedScore], of run: RunRecord, table: String) throws {
        let count = run.recipe.outputs.count
        guard let keys = KeyColumn(rows.map(\.key), kind: rows.first?.key.kind ?? .integer),
            rows.allSatisfy({ $0.outputs.count == count })
        else { throw BatchError.publishedRowsDiffer(run, table: table, "it has other columns or keys") }
        self.keys = keys
        outputs = (0..<count).map { output in rows.map { $0.outputs[output] } }
        // Of the rows that are kept, not of a second look at the table: somebody may change it in between.
        let found = PublishedTally(
            rows: rows.count, foreignRows: rows.count { !$0.isOf(run) }, checksum: RowChecksum(scores: keys, outputs))
        switch PublicationState(of: run, found: found) {
        case .intact: break
        case .missing: throw BatchError.publishedRowsDiffer(run, table: table, "no row is there")
        case .changed(let difference): throw BatchError.publishedRowsDiffer(run, table: table, difference)
        }
    }

    /// How many scores there are.
    var count: Int { keys.count }

    /// How many scores belong to no row that was looked up.
    var unused: Int { count - found.load(ordering: .relaxed) }

    /// Looks up rows, whose keys ascend.
    ///
    /// - Parameter rejected: rows that are left out, ascending.
    func matches(_ chunk: KeyColumn, without rejected: [Int]) -> [Match] {
        guard chunk.kind == keys.kind, chunk.count > 0 else { return [] }
        var rejected = rejected[...]
        var matches: [Match] = []
        var score = firstScore(notBefore: 0, of: chunk)
        for row in 0..<chunk.count {
            while score < count, keys.isKey(score, before: row, of: chunk) { score += 1 }
            guard score < count else { break }
            guard rejected.first != row else {
                rejected.removeFirst()
                continue
            }
            if keys.hasSameKey(score, as: row, of: chunk) { matches.append(Match(row: row, score: score)) }
        }
        // A key that comes twice counts once; the audit refuses such a run.
        found.add(Set(matches.map(\.score)).count, ordering: .relaxed)
        return matches
    }

    /// The values of one output for all rows of a chunk that are not rejected, in their order.
    ///
    /// - Parameters:
    ///   - output: the position of the output.
    ///   - matches: the rows that have a score.
    ///   - fresh: the values of the rows that have none.
    ///   - rejected: the rows that are left out, ascending.
    func merged(_ output: Int, _ matches: [Match], with fresh: [Double], without rejected: [Int]) -> [Double] {
        var (matches, fresh, rejected) = (matches[...], fresh[...], rejected[...])
        var merged: [Double] = []
        merged.reserveCapacity(matches.count + fresh.count)
        for row in 0..<matches.count + fresh.count + rejected.count {
            if rejected.first == row {
                rejected.removeFirst()
            } else if let match = matches.first, match.row == row {
                matches.removeFirst()
                merged.append(outputs[output][match.score])
            } else if let value = fresh.popFirst() {
                merged.append(value)
            }
        }
        return merged
    }

    /// The first score whose key is not lower than that of a row.
    private func firstScore(notBefore row: Int, of chunk: KeyColumn) -> Int {
        var range = 0..<count
        while !range.isEmpty {
            let middle = range.lowerBound + range.count / 2
            let isBefore = keys.isKey(middle, before: row, of: chunk)
            range = isBefore ? middle + 1..<range.upperBound : range.lowerBound..<middle
        }
        return range.lowerBound
    }
}

extension PublishedScore {
    fileprivate func isOf(_ other: RunRecord) -> Bool {
        run == other.id && modelName == other.recipe.model.name && modelVersion == other.recipe.model.version
    }
}
