public import UseCases

/// A registry of models, seen through its ports: empty when a law gets it, and used by that law alone.
///
/// It must be able to decode the artefacts of ``SampleModel``.
public struct ModelsUnderTest: Sendable {
    /// Finds and loads models.
    public let provider: any ModelProvider
    /// Keeps them.
    public let registry: any ModelRegistry
    /// The same registry, as another process sees it that starts now.
    public let reopened: @Sendable () async throws -> ModelsUnderTest

    /// Creates a registry under test whose ports are both conformances of one type.
    public init(
        _ models: some ModelProvider & ModelRegistry, reopened: @escaping @Sendable () async throws -> ModelsUnderTest
    ) {
        provider = models
        registry = models
        self.reopened = reopened
    }
}
