import Domain
import InMemory
import PortContracts
import Testing

@Suite("The registry and the experiment log in memory")
struct InMemoryModelsTests {
    private func models() -> ModelsUnderTest {
        Self.registry(InMemoryModels { Digest(bytes: $0) })
    }

    private static func registry(_ models: InMemoryModels) -> ModelsUnderTest {
        ModelsUnderTest(models) { registry(models) }
    }

    private static func log(_ experiments: InMemoryExperiments) -> ExperimentsUnderTest {
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

    @Test("keeps the contract of experiment logs", arguments: ExperimentTrackerContract.laws)
    func keepsTrackerContract(_ law: Law<ExperimentsUnderTest>) async throws {
        try await law.check(Self.log(InMemoryExperiments()))
    }
}
