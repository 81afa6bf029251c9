import Synchronization

/// Lets calls fail as planned, and remembers which failures have come about.
final class FaultPlan: Sendable {
    private struct State {
        var calls: [FaultPoint: Int] = [:]
        var fired: Set<Fault> = []
        var hasCrashed = false
    }

    private let faults: Set<Fault>
    private let state = Mutex(State())

    init(_ faults: Set<Fault>) {
        self.faults = faults
    }

    var fired: Set<Fault> { state.withLock { $0.fired } }

    /// Lets the next process live.
    func restart() {
        state.withLock { $0.hasCrashed = false }
    }

    /// Makes a call, which fails if that is planned.
    func perform<Value>(
        _ point: FaultPoint, isolation: isolated (any Actor)? = #isolation, _ work: () async throws -> Value
    ) async throws -> Value {
        let call = try state.withLock { state in
            if state.hasCrashed { throw InjectedFault() }
            state.calls[point, default: 0] += 1
            return state.calls[point, default: 0]
        }
        try strike(point, call, .before)
        let value = try await work()
        try strike(point, call, .after)
        return value
    }

    private func strike(_ point: FaultPoint, _ call: Int, _ moment: Fault.Moment) throws {
        let planned = faults.first { $0.point == point && $0.call == call && $0.moment == moment }
        guard let planned else { return }
        state.withLock { state in
            state.fired.insert(planned)
            if planned.isCrash { state.hasCrashed = true }
        }
        throw InjectedFault()
    }
}
