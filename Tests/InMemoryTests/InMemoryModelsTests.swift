import Domain
import InMemory
import PortContracts
import Testing

@Suite("The registry and the notebook in memory")
struct InMemoryModelsTests {
    private func models() -> ModelsUnderTest {
        Self.registry(InMemoryModels { Digest(bytes: $0) })
    }

    private static func registry(_ models: InMemoryModels) -> ModelsUnderTest {
        ModelsUnderTest(models) { registry(models) }
    }

    private static func notebook(_ experiments: InMemoryExperiments) -> ExperimentsUnderTest {
        ExperimentsUnderTest(experiments) { experiments }
    }

    @Test("keeps the contract of registries", arguments: ModelRegistryContract.laws)
    func keepsRegistryContract(_ law: Law<ModelsUnderTest>) async throws {
        try await law.check(models())
    }

    @Test("keeps the contract of providers", arguments: ModelProviderContract.laws)
    func keepsProviderContract(_ law: Law<ModelsUnderTest>) async throws {
        try await law.check(models())
    }

    @Test("keeps the contract of notebooks", arguments: ExperimentTrackerContract.laws)
    func keepsTrackerContract(_ law: Law<ExperimentsUnderTest>) async throws {
        try await law.check(Self.notebook(InMemoryExperiments()))
    }
}
