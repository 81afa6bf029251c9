import Domain
import Synchronization

/// Looks at the ledger again and again, and complains of every step that no run may make.
final class LedgerWatch: Sendable {
    private struct State {
        var last: [RunID: RunRecord] = [:]
        var complaints: [String] = []
    }

    private let state = Mutex(State())

    /// The steps that a run can make when faults and changes of the source are all that happens to it; a second source
    /// beside `RunStatus`.
    private static let steps: Set<[RunStatus]> = [
        [.staging, .failed], [.failed, .staging], [.staging, .staged], [.staged, .audited], [.audited, .published],
        [.published, .superseded], [.superseded, .published], [.superseded, .abandoned],
        [.staging, .abandoned], [.staging, .refused], [.staged, .refused], [.refused, .abandoned],
    ]

    var complaints: [String] { state.withLock { $0.complaints } }

    func look(at runs: [RunRecord]) {
        state.withLock { state in
            for run in runs {
                if let last = state.last[run.id] { state.complaints += Self.complaints(last, run) }
                state.last[run.id] = run
            }
        }
    }

    private static func complaints(_ before: RunRecord, _ after: RunRecord) -> [String] {
        var complaints: [String] = []
        if before.status != after.status, !steps.contains([before.status, after.status]) {
            complaints.append("run \(after.id) went from \(before.status) to \(after.status)")
        }
        if !(0...1).contains(after.attempt - before.attempt) {
            complaints.append("run \(after.id) went from attempt \(before.attempt) to \(after.attempt)")
        }
        if !(0...1).contains(after.counts.chunks - before.counts.chunks) || !after.counts.isBalanced {
            complaints.append("run \(after.id) went from \(before.counts) to \(after.counts)")
        }
        return complaints
    }
}
