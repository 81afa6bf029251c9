import Domain

extension PublishedScores {
    /// Compares the rows of a published run's partition with the ledger.
    func state(of run: RunRecord) async throws -> PublicationState {
        PublicationState(of: run, found: try await tally(of: run))
    }

    /// Checks that the table has what a run published.
    ///
    /// - Throws: `dataRefused` when rows are missing, or others are there.
    func check(_ run: RunRecord) async throws {
        switch try await state(of: run) {
        case .intact: break
        case .missing: throw BatchError.publishedRowsDiffer(run, table: target, "no row is there")
        case .changed(let difference): throw BatchError.publishedRowsDiffer(run, table: target, difference)
        }
    }
}
