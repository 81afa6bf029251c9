/// What to do about a request to score a partition, given the runs that the ledger has of it.
public struct RunPlan: Equatable, Sendable {
    /// The choices.
    public enum Step: Equatable, Sendable {
        /// The partition's published scores are the ones asked for: do nothing.
        case alreadyPublished(RunRecord)
        /// Resume the run with this updated record.
        case resume(RunRecord)
        /// Begin a new run with this record.
        case open(RunRecord)
    }

    /// What to do.
    public let step: Step
    /// Runs whose staged rows are to be discarded, since they will never be published.
    public let abandoned: [RunID]

    /// Decides what to do: published scores with the same recipe stay, an unfinished run with the same recipe is
    /// resumed, and in any other case a new run begins. When published scores are to be computed again, only a run that
    /// does that is resumed. A replay is always a new run.
    ///
    /// - Parameters:
    ///   - request: what is asked for.
    ///   - runs: all runs of the request's job and partition, in any order. Those that publish into another table stay as
    ///     they are.
    public init(for request: RunRequest, given runs: [RunRecord]) {
        let runs = runs.filter { $0.publishes(into: request.target) }
        let resumable = runs.filter { $0.canBeResumed(for: request) }
            .max { ($0.openedAt, $0.id.rawValue) < ($1.openedAt, $1.id.rawValue) }
        let published = runs.first { $0.status == .published }
        let unfinished = runs.filter { $0.status.isResumable || $0.status == .refused }
        if !request.rescore, request.parent == nil, let published, published.recipe.givesSameScores(as: request.recipe)
        {
            step = .alreadyPublished(published)
            abandoned = []
        } else if let resumable {
            step = .resume(resumable.resumed(by: request.process, at: request.time))
            abandoned = unfinished.map(\.id).filter { $0 != resumable.id }
        } else {
            step = .open(RunRecord(for: request))
            abandoned = unfinished.map(\.id)
        }
    }
}

extension RunRecord {
    /// The new run that a request asks for.
    fileprivate init(for request: RunRequest) {
        self.init(
            id: request.newID, job: request.job, partition: request.partition, target: request.target,
            recipe: request.recipe, chunkRows: request.chunkRows, openedAt: request.time)
        process = request.process
        isRescore = request.rescore
        parent = request.parent
        // A replay keeps scores of rows as they were; the rows that it reads are not known to be the same.
        if parent != nil { sourceChecksum = nil }
    }

    /// A replay, or a run of an older ledger, has no checksum of what it was scored from, so nobody could tell whether the
    /// source has changed.
    fileprivate func canBeResumed(for request: RunRequest) -> Bool {
        status.isResumable && recipe == request.recipe && request.parent == nil && sourceChecksum != nil
            && (isRescore || !request.rescore)
    }
}
