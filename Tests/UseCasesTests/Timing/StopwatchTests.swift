import Testing
import UseCases

@Suite("The stopwatch")
struct StopwatchTests {
    @Test("tells its recorder about every activity, and what it was a part of")
    func nesting() async {
        let recorder = ActivityList()
        await Stopwatch.telling(recorder) {
            Stopwatch.time(.writing) { Stopwatch.time(.waiting) {} }
            Stopwatch.time(.scoring) {}
        }
        #expect(recorder.entries == ["waiting within writing", "writing", "scoring"])
        #expect(recorder.total(of: .writing) >= recorder.total(of: .waiting))
    }

    @Test("is heard from tasks that the operation begins, also when it throws")
    func tasks() async throws {
        let recorder = ActivityList()
        await Stopwatch.telling(recorder) {
            let task = Task { try Stopwatch.time(.reading) { throw CancellationError() } }
            await #expect(throws: CancellationError.self) { try await task.value }
        }
        #expect(recorder.entries == ["reading"])
    }

    @Test("measures nothing without a recorder")
    func silence() async {
        let recorder = ActivityList()
        await Stopwatch.telling(nil) { Stopwatch.time(.reading) {} }
        Stopwatch.time(.reading) {}
        #expect(recorder.entries.isEmpty)
    }
}
