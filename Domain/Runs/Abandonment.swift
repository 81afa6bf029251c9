/// What becomes of a run that somebody abandons.
public enum Abandonment: Equatable, Sendable {
    /// It becomes abandoned, and its staged rows are removed.
    case abandon
    /// It is abandoned already; rows that were left over are removed.
    case alreadyAbandoned
    /// It stays as it is; why, and what to do instead.
    case refused(String)

    /// Decides for a run, as the ledger has it.
    public init(of run: RunRecord) {
        switch run.status {
        case .staging, .staged, .audited, .refused, .stopped, .failed: self = .abandon
        case .abandoned: self = .alreadyAbandoned
        case .published:
            self = .refused(
                "run \(run.id) is published; put the run before it back (rollback), or publish another one in its place"
            )
        case .superseded:
            self = .refused(
                "run \(run.id) is superseded; its rows are kept, so that it can be put back, until the next publication of "
                    + "partition \(run.partition)")
        }
    }
}
