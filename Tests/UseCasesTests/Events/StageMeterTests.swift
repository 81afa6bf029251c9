import Domain
import PortContracts
import Testing

@testable import UseCases

@Suite("A stage meter")
struct StageMeterTests {
    private let reporter = RecordingReporter()

    private func meter(_ clock: SteppingClock = SteppingClock()) -> StageMeter {
        StageMeter(
            .stage, expectedRows: 100,
            context: RunContext(now: clock.now, randomBits: { 0 }, process: Sample.process, reporter: reporter))
    }

    private func rejections(_ keys: ClosedRange<Int64>) -> [Rejection] {
        keys.map { Rejection(key: .integer($0), column: "weight", code: .outOfRange, expected: "0 to 1") }
    }

    @Test("counts from the beginning of the stage")
    func counts() {
        let meter = meter()
        meter.advance(rowsIn: 10, rowsOut: 8, rejections: rejections(1...2))
        meter.advance(rowsIn: 5, rowsOut: 4, rejections: rejections(3...3))
        let progress = reporter.events.compactMap {
            if case .stageAdvanced(_, let progress) = $0 { progress } else { nil }
        }
        #expect(
            progress == [
                StageProgress(rowsIn: 10, rowsOut: 8, rejected: 2), StageProgress(rowsIn: 15, rowsOut: 12, rejected: 3),
            ])
        #expect(meter.finish().progress == StageProgress(rowsIn: 15, rowsOut: 12, rejected: 3))
    }

    @Test("shows the first five rejections of a stage, and counts all")
    func showsFirstRejections() {
        let meter = meter()
        meter.advance(rowsIn: 3, rowsOut: 0, rejections: rejections(1...3))
        meter.advance(rowsIn: 4, rowsOut: 0, rejections: rejections(4...7))
        meter.advance(rowsIn: 1, rowsOut: 0, rejections: rejections(8...8))
        let shown = reporter.events.compactMap { if case .rowsRejected(_, let shown) = $0 { shown } else { nil } }
        #expect(shown == [rejections(1...3), rejections(4...5)])
        #expect(meter.finish().progress.rejected == 8)
    }

    @Test("measures from the beginning to the end")
    func measuresTime() {
        let clock = SteppingClock()
        let meter = meter(clock)
        _ = clock.now()
        _ = clock.now()
        #expect(meter.finish().seconds == 3)
    }
}
