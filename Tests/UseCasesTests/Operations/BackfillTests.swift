import Domain
import InMemory
import PortContracts
import Synchronization
import Testing
import UseCases

@Suite("A backfill")
struct BackfillTests {
    private let partitions = (1...6).compactMap { Partition(label: "2013-12-0\($0)") }

    private func words(_ lines: [Backfill.Line]) -> [String] {
        lines.map { line in
            switch line.outcome {
            case .ran: "ran"
            case .failed(let error): error.code.rawValue
            case .skipped: "skipped"
            }
        }
    }

    private func outcome(_ partition: Partition) throws -> RunOutcome {
        let request = try Sample.request("r", partition: partition)
        return RunOutcome(
            record: RunRecord(
                id: request.newID, job: request.job, partition: partition, target: request.target,
                recipe: request.recipe, chunkRows: 10, openedAt: request.time))
    }

    @Test("runs all partitions in their order, one at a time or several", arguments: [0, 1, 3, 9])
    func runsAll(_ jobs: Int) async throws {
        let running = Mutex((now: 0, most: 0))
        let lines = try await Backfill(jobs: jobs) { partition in
            running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
            await Task.yield()
            running.withLock { $0.now -= 1 }
            return try outcome(partition)
        }(partitions)
        #expect(lines.map(\.partition) == partitions)
        #expect(words(lines) == Array(repeating: "ran", count: 6))
        #expect(running.withLock(\.most) <= max(1, jobs))
    }

    @Test("goes on after a partition that is refused, empty or held")
    func goesOn() async throws {
        let codes: [BatchError.Code] = [.dataRefused, .nothingToDo, .tryLater]
        let lines = try await Backfill(jobs: 1) { partition in
            guard let index = partitions.firstIndex(of: partition), index < 3 else { return try outcome(partition) }
            throw BatchError(codes[index], "not this one")
        }(partitions)
        #expect(words(lines) == ["data_refused", "nothing_to_do", "try_later", "ran", "ran", "ran"])
    }

    @Test("begins no further partition after a failure that would end it too")
    func ends() async throws {
        let lines = try await Backfill(jobs: 1) { partition in
            guard partition != partitions[1] else { throw BatchError(.config, "no such model") }
            return try outcome(partition)
        }(partitions)
        #expect(words(lines) == ["ran", "config", "skipped", "skipped", "skipped", "skipped"])
    }

    @Test("ends with its cancellation")
    func cancelled() async throws {
        await #expect(throws: CancellationError.self) {
            try await Backfill(jobs: 2) { _ in throw CancellationError() }(partitions)
        }
    }
}
