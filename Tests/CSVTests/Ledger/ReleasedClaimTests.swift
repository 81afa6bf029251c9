import Domain
import PortContracts
import Testing
import UseCases

@testable import CSV

@Suite("A claim that was released")
struct ReleasedClaimTests {
    @Test("can no longer write, though nobody else has taken the run: its lock is gone")
    func writesNothing() async throws {
        let folder = try TemporaryFolder()
        let store = try folder.open()
        guard case .opened(_, let claim) = try await store.open(try Sample.request("r1")) else { return }
        await store.release(claim)
        let before = try FolderSnapshot(folder.path)
        try await expectError(.tryLater, "staging") {
            try await store.append(Sample.chunk(0, 1...5), to: claim, at: Sample.time(1))
        }
        try await expectError(.tryLater, "advancing") {
            try await store.advance(claim, by: RunChange(to: .staged, at: Sample.time(1)))
        }
        #expect(try FolderSnapshot(folder.path) == before)
    }
}
