/// What people or schedulers do again and again until it succeeds.
enum SimulatedCommand: String, CaseIterable {
    /// `run`, with a new model.
    case run
    /// `run --until staged` with a new model, `audit` and `publish`.
    case stepwise
    /// `run --rescore`.
    case rescore
    /// `publish` of the run that was superseded by the newest one.
    case rollback

    /// The calls that it makes.
    var points: Set<FaultPoint> {
        let staging: Set<FaultPoint> = [.resolve, .load, .open, .count, .read, .chunk, .append]
        let ending: Set<FaultPoint> = [.publish, .tally, .release]
        switch self {
        case .run, .rescore: return staging.union(ending).union([.advance, .profile, .history])
        case .stepwise: return staging.union(ending).union([.advance, .profile, .history, .record, .claim])
        case .rollback: return ending.union([.record, .claim])
        }
    }

    /// Whether it scores with another model than the one whose scores are published.
    var hasNewModel: Bool { self != .rescore }
}
