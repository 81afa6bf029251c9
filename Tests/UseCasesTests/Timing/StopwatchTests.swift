import Testing
import UseCases

@Suite("The stopwatch")
struct StopwatchTests {
    @Test("records every activity, and what it was a part of")
    func nesting() async {
        let recorder = ActivityList()
        await Stopwatch.recording(with: recorder) {
            Stopwatch.time(.writing) { Stopwatch.time(.waiting) {} }
            Stopwatch.time(.scoring) {}
        }
        #expect(recorder.entries == ["waiting within writing", "writing", "scoring"])
        // The clock is a second later at each look: two looks for what is inside, four for what encloses it.
        #expect(recorder.total(of: .waiting) == .seconds(1))
        #expect(recorder.total(of: .writing) == .seconds(3))
    }

    @Test("records activities of tasks that the operation begins, also when they throw")
    func tasks() async throws {
        let recorder = ActivityList()
        await Stopwatch.recording(with: recorder) {
            let task = Task { try Stopwatch.time(.reading) { throw CancellationError() } }
            await #expect(throws: CancellationError.self) { try await task.value }
        }
        #expect(recorder.entries == ["reading"])
    }

    @Test("measures nothing without a recorder")
    func silence() async {
        let recorder = ActivityList()
        await Stopwatch.recording(with: nil) { Stopwatch.time(.reading) {} }
        Stopwatch.time(.reading) {}
        #expect(recorder.entries.isEmpty)
    }
}
