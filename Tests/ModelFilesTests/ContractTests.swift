import ModelFiles
import PortContracts
import Testing
import UseCases

@Suite("The folder of models")
struct ContractTests {
    private static func models(_ folder: TemporaryFolder) -> ModelsUnderTest {
        ModelsUnderTest(ModelFolder(path: folder.path, decode: SampleModel.decode)) { models(folder) }
    }

    @Test("keeps the contract of registries", arguments: ModelRegistryContract.laws)
    func keepsRegistryContract(_ law: Law<ModelsUnderTest>) async throws {
        try await law.check(Self.models(TemporaryFolder()))
    }

    @Test("keeps the contract of model providers", arguments: ModelProviderContract.laws)
    func keepsProviderContract(_ law: Law<ModelsUnderTest>) async throws {
        try await law.check(Self.models(TemporaryFolder()))
    }

    @Test("keeps the contract of experiment trackers", arguments: ExperimentTrackerContract.laws)
    func keepsTrackerContract(_ law: Law<ExperimentsUnderTest>) async throws {
        let folder = TemporaryFolder()
        try await law.check(
            ExperimentsUnderTest(ExperimentLog(path: folder.path)) { ExperimentLog(path: folder.path) })
    }
}
