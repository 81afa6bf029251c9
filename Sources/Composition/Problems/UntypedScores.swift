import Domain
import UseCases

/// Published scores in files, which have no types, of a job whose source is not looked at: a key that looks like a whole number
/// may be one, or a text.
///
/// The checksum of what was published tells which: the rows are read with each way to type the key, until one has it.
struct UntypedScores: PublishedScores {
    /// The same scores, with each way to type the key; texts first, since every field reads as one.
    let candidates: [any PublishedScores]
    let target: String

    /// Puts the ways together.
    init(_ first: any PublishedScores, _ others: [any PublishedScores]) {
        candidates = [first] + others
        target = first.target
    }

    func tally(of run: RunRecord) async throws -> PublishedTally {
        let asTexts = try await candidates[0].tally(of: run)
        // Without a row, or with too many, no type helps.
        guard asTexts.rows == run.counts.staged, PublicationState(of: run, found: asTexts) != .intact else {
            return asTexts
        }
        for candidate in candidates.dropFirst() {
            // A field that is no whole number is one of a text.
            let found = try? await candidate.tally(of: run)
            if let found, PublicationState(of: run, found: found) == .intact { return found }
            try Task.checkCancellation()
        }
        return asTexts
    }

    func scores(of partition: Partition, order: ScoreOrder, limit: Int?) async throws -> [PublishedScore] {
        try await candidates[0].scores(of: partition, order: order, limit: limit)
    }
}
