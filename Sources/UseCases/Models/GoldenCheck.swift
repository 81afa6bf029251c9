import Domain

/// Re-scores a model's golden rows, and refuses the model if the scores differ.
struct GoldenCheck {
    let identity: String

    /// A check of a registered model.
    init(identity: ModelIdentity) {
        self.identity = "\(identity)"
    }

    /// A check of a model that has no identity yet.
    init(name: ModelName) {
        identity = "\(name)"
    }

    /// Compares; nil when the model has no golden rows.
    ///
    /// - Throws: `config` when a score differs from the trainer's, or the rows have other features than the model.
    @discardableResult
    func check(_ model: any ScoringModel) throws -> GoldenComparison? {
        guard let rows = model.goldenRows else { return nil }
        let comparison: GoldenComparison
        do {
            comparison = try rows.compare(with: model)
        } catch {
            throw BatchError(.config, "model \(identity) is refused: its golden rows: \(error)", cause: error)
        }
        guard comparison.agrees else { throw refusal(comparison) }
        return comparison
    }

    private func refusal(_ comparison: GoldenComparison) -> BatchError {
        BatchError(
            .config,
            "model \(identity) is refused: golden row \(comparison.worstRow + 1) of \(comparison.rowCount) is "
                + "\(comparison.largestDifference) from the trainer's score, expected at most "
                + "\(GoldenComparison.tolerance); import the model again with rows scored by the very file that is imported"
        )
    }
}
