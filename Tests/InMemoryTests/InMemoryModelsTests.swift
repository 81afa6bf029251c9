import Domain
import InMemory
import PortContracts
import Testing

@Suite("The registry and the notebook in memory")
struct InMemoryModelsTests {
    private func models() -> ModelsUnderTest {
        let models = InMemoryModels { Digest(bytes: $0) }
        return Self.subject(models)
    }

    private static func subject(_ models: InMemoryModels) -> ModelsUnderTest {
        ModelsUnderTest(models) { subject(models) }
    }

    private static func subject(_ experiments: InMemoryExperiments) -> ExperimentsUnderTest {
        ExperimentsUnderTest(experiments) { subject(experiments) }
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
        try await law.check(Self.subject(InMemoryExperiments()))
    }
}
