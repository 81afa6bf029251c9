import Domain
import InMemory
import PortContracts
import Testing
import UseCases

@Suite("Finding a run by the beginning of its id")
struct FindRunTests {
    private func store(_ ids: [String]) async throws -> InMemoryStore {
        let store = InMemoryStore()
        let tested = StoreUnderTest(store, variant: .standard) { throw ContractViolation("one process") }
        for (index, id) in ids.enumerated() {
            let request = try tested.request(id, job: "job-\(index)", second: Int64(index))
            await store.release(try await tested.begin(request).claim)
        }
        return store
    }

    private func id(_ text: String) throws -> RunID { try #require(RunID(rawValue: text)) }

    @Test("finds the only one, and a whole id also when it is the beginning of another")
    func finds() async throws {
        let store = try await store(["20131224-7f3a", "20131224-7f3a9c21", "20131225-1"])
        #expect(try await store.find(id("20131225")).id.rawValue == "20131225-1")
        #expect(try await store.find(id("20131224-7f3a")).id.rawValue == "20131224-7f3a")
        #expect(try await store.find(id("20131224-7f3a9")).id.rawValue == "20131224-7f3a9c21")
    }

    @Test("lists the candidates when there are several, and knows when there is none")
    func ambiguous() async throws {
        let store = try await store((1...10).map { "ab-\($0)" })
        let error = try await expectError(.usage, "ten runs") { try await store.find(id("ab")) }
        #expect(error.message.contains("ab-10 ("))
        #expect(error.message.contains("ab-3 (") && !error.message.contains("ab-2 ("))
        #expect(error.message.contains("and others"))
        let unknown = try await expectError(.usage, "no run") { try await store.find(id("c")) }
        #expect(unknown.message.contains("there is no run c"))
    }
}
