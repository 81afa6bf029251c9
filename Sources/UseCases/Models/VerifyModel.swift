public import Domain

/// Re-scores the golden rows of a registered model.
public struct VerifyModel: Sendable {
    private let models: any ModelProvider

    /// Creates the use case.
    public init(models: any ModelProvider) {
        self.models = models
    }

    /// Compares a model with its trainer's scores.
    ///
    /// - Throws: `noInput` when the model has no golden rows; `config` when it does not reproduce them.
    public func callAsFunction(
        _ reference: ModelReference
    ) async throws -> (identity: ModelIdentity, comparison: GoldenComparison) {
        let identity = try await models.resolve(reference)
        let model = try await models.load(identity)
        guard let comparison = try GoldenCheck(identity: identity).check(model) else {
            throw BatchError(
                .noInput,
                "model \(identity) has no golden rows; import it again with some "
                    + "(batch-score models import … --golden rows.csv)")
        }
        return (identity, comparison)
    }
}
