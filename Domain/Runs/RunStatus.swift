/// Where a run stands.
///
///     staging ─▶ staged ─▶ audited ─▶ published ◀─▶ superseded
///      ▲   │        └────────┴─▶ refused
///      │   ├─▶ refused (too many rejections)
///      └───┴─▶ stopped, failed          every run that is not published may become abandoned
public enum RunStatus: String, CaseIterable, Sendable {
    /// Chunks are read, scored and staged.
    case staging
    /// Every row of the partition is staged or rejected.
    case staged
    /// The audit passed.
    case audited
    /// The audit failed, or too many rows were rejected; the rows stay staged, for people to look at.
    case refused
    /// Its scores are the ones that readers see.
    case published
    /// Another run was published in its place; its scores are kept until the next publication.
    case superseded
    /// A signal stopped it at the end of a chunk; the same command resumes it.
    case stopped
    /// An error ended it; the same command resumes it.
    case failed
    /// Another run took its place, and its staged rows were removed.
    case abandoned

    /// The states that may follow.
    public var successors: Set<RunStatus> {
        switch self {
        case .staging: [.staged, .refused, .stopped, .failed, .abandoned]
        case .stopped, .failed: [.staging, .failed, .abandoned]
        case .staged: [.audited, .refused, .abandoned]
        case .audited: [.audited, .refused, .published, .abandoned]
        case .published: [.superseded]
        case .superseded: [.published, .abandoned]
        case .refused: [.abandoned]
        case .abandoned: []
        }
    }

    /// The state to go to, when it may follow this one; otherwise throws.
    public func advanced(to next: RunStatus) throws(IllegalTransition) -> RunStatus {
        guard successors.contains(next) else { throw IllegalTransition(from: self, to: next) }
        return next
    }

    /// Whether the same command resumes such a run.
    public var isResumable: Bool {
        switch self {
        case .staging, .stopped, .failed, .staged, .audited: true
        case .refused, .published, .superseded, .abandoned: false
        }
    }

    /// A transition that is not allowed for a run.
    public struct IllegalTransition: Error, Equatable, CustomStringConvertible {
        /// Where the run stood.
        public let from: RunStatus
        /// Where it was to go.
        public let to: RunStatus

        /// What was attempted, and what is possible.
        public var description: String {
            let possible = from.successors.map(\.rawValue).sorted().joined(separator: ", ")
            return "a run that is \(from.rawValue) cannot become \(to.rawValue)"
                + (possible.isEmpty ? "; it is at its end" : "; it can become \(possible)")
        }
    }
}
