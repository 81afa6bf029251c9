import Domain
import UseCases

/// What laws do with a registry.
extension ModelsUnderTest {
    func register(
        score: Double, as name: String = "late", metrics: [String: Double] = [:], second: Int64 = 0
    ) async throws -> ModelIdentity {
        try await registry.register(
            SampleModel.trained(score: score), as: try Sample.modelName(name), metrics: metrics,
            at: Sample.time(second))
    }

    func promote(_ identity: ModelIdentity, to alias: String, second: Int64 = 0) async throws {
        try await registry.promote(identity, to: alias, at: Sample.time(second))
    }

    func resolve(_ reference: String) async throws -> ModelIdentity {
        try await provider.resolve(try Sample.some(ModelReference(reference)))
    }

    /// The score that a model gives to a single row.
    func score(of identity: ModelIdentity) async throws -> [Double] {
        let row = try Sample.some(FeatureMatrix(names: [], columns: [], rowCount: 1))
        return try await provider.load(identity).outputs(for: row)[0]
    }
}
